import { ApiFailure, type Operations } from '@satsuma/client';
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, keepCsrfToken } from './api.ts';

type Id = keyof Operations;
export type Input<I extends Id> = Operations[I]['input'];
export type Reply<I extends Id> = Operations[I]['reply'];

const isPassing = (error: unknown): boolean =>
  error instanceof ApiFailure && (error.status === 0 || error.status === 429 || error.status >= 500);

/** Under which it is known who is signed in. */
export const SESSION_KEY = ['whoAmI'] as const;

/** Where a session turns out to have ended, who is signed in is asked anew: the sign-in comes, and what was begun is found again after it. */
const onError = (error: Error): void => {
  if (error instanceof ApiFailure && error.status === 401)
    void queryClient.invalidateQueries({ queryKey: SESSION_KEY, exact: true });
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => isPassing(error) && failures < 2,
      refetchOnWindowFocus: true,
      throwOnError: false,
    },
  },
});

interface AnswerOptions<I extends Id> {
  /** Not asked while false. */
  readonly when?: boolean;
  /** While the next answer is on its way, the last one stays. */
  readonly keep?: boolean;
  /** Asked again after so many milliseconds; by what came, if a function. */
  readonly every?: number | ((reply: Reply<I> | undefined) => number | false);
}

const ask = async <I extends Id>(id: I, input: Input<I>, signal?: AbortSignal): Promise<Reply<I>> => {
  const operation = api[id] as (input: Input<I>, options: { signal?: AbortSignal }) => Promise<Reply<I>>;
  const send = () => operation(input, signal ? { signal } : {});
  try {
    return await send();
  } catch (error) {
    if (!isOfFormerSession(error) || !(await takeNewSession())) throw error;
    return send();
  }
};

/** The token is that of a session which another tab has ended, and begun anew. */
const isOfFormerSession = (error: unknown): boolean =>
  error instanceof ApiFailure && error.problems.some(({ path }) => path === 'headers.x-csrf-token');

/** @returns whether it is the same person's; somebody else begins with a page of their own */
async function takeNewSession(): Promise<boolean> {
  const former = queryClient.getQueryData<Reply<'whoAmI'>>(SESSION_KEY);
  const session = await api.whoAmI();
  if (former?.user.id !== session.user.id) {
    location.reload();
    return false;
  }
  keepCsrfToken(session.csrfToken);
  queryClient.setQueryData(SESSION_KEY, session);
  return true;
}

/** The options of a question to the API, for `useQueries` and for asking ahead. */
export const answer = <I extends Id>(id: I, input: Input<I>) => ({
  queryKey: [id, input] as const,
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<Reply<I>> => ask(id, input, signal),
});

/** An operation's answer, asked again when something that it depends on was changed (`useChange`). */
export function useAnswer<I extends Id>(
  id: I,
  input: Input<I>,
  { when = true, keep = false, every }: AnswerOptions<I> = {},
): UseQueryResult<Reply<I>, Error> {
  return useQuery<Reply<I>, Error>({
    ...answer(id, input),
    enabled: when,
    ...(keep && { placeholderData: keepPreviousData as never }),
    ...(every !== undefined && {
      refetchInterval: query => (typeof every === 'number' ? every : every(query.state.data)),
    }),
  });
}

interface ChangeOptions<I extends Id> {
  /** The operations whose answers it changes; 'all': any. */
  readonly changes: readonly Id[] | 'all';
  readonly onDone?: (reply: Reply<I>, input: Input<I>) => void;
}

/** An operation that changes something. */
export function useChange<I extends Id>(
  id: I,
  { changes, onDone }: ChangeOptions<I>,
): UseMutationResult<Reply<I>, Error, Input<I>> {
  const client = useQueryClient();
  return useMutation<Reply<I>, Error, Input<I>>({
    mutationFn: input => ask(id, input),
    onSuccess: async (reply, input) => {
      onDone?.(reply, input);
      await refresh(client, changes);
    },
  });
}

/** What was known of these operations is asked for again where it is shown. */
export async function refresh(client: QueryClient, changed: readonly Id[] | 'all'): Promise<void> {
  await client.invalidateQueries(
    changed === 'all' ? {} : { predicate: ({ queryKey: [id] }) => changed.includes(id as Id) },
  );
}
