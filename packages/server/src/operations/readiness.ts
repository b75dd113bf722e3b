/** Whether the server can take requests: it has opened and recovered everything, and is not on its way out. */
export interface Readiness {
  /** A part that must be ready; `why` says what it waits for, undefined: it is. */
  watch(part: string, why: () => string | undefined): void;
  /** From now on it is not: whoever distributes requests should go elsewhere. */
  stop(): void;
  stopping(): boolean;
  /** Part → what it waits for. Empty: ready. */
  waiting(): Readonly<Record<string, string>>;
}

export function readiness(): Readiness {
  const parts = new Map<string, () => string | undefined>();
  let stopping = false;
  return {
    watch: (part, why) => void parts.set(part, why),
    stop: () => {
      stopping = true;
    },
    stopping: () => stopping,
    waiting() {
      const found = [...parts].map(([part, why]) => [part, why()] as const).filter(([, why]) => why !== undefined);
      return { ...Object.fromEntries(found), ...(stopping && { server: 'is shutting down' }) };
    },
  };
}
