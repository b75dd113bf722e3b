import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packedFiles } from './build/packed-files.ts';

/** `npm run dev -w packages/web` shows the application while it is being written, against a server on its usual port. */
const SERVER = 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), packedFiles()],
  server: { proxy: { '/api': SERVER } },
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 700 },
});
