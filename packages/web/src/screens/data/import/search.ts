import { handle, searchOf } from '../../../app/search.ts';

/** Where one is with a file: none sent yet; its columns are being named; tried out; imported. It can be left and found again. */
export const importSearch = searchOf({
  /** What uploading answered with. */
  upload: handle,
  /** The job that tries it out, and the one that imports it. */
  try: handle,
  job: handle,
});
