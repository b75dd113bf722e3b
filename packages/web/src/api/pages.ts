import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { answer, type Input, type Reply } from './answers.ts';

interface PagesOptions<I extends Parameters<typeof answer>[0], Row, Cursor> {
  /** What is asked for the page after a cursor; undefined: the first one. */
  readonly input: (after: Cursor | undefined) => Input<I>;
  /** To be written outside of the component: with another function, all rows are read again. */
  readonly rows: (page: Reply<I>) => readonly Row[];
  readonly next: (page: Reply<I>) => Cursor | null;
  /** Not asked while false. */
  readonly when?: boolean;
}

/** An answer that comes page by page: all its rows so far, and a way to the next ones. */
export function usePages<I extends Parameters<typeof answer>[0], Row, Cursor extends string | number>(
  id: I,
  { input, rows: rowsOf, next, when = true }: PagesOptions<I, Row, Cursor>,
) {
  const query = useInfiniteQuery<
    Reply<I>,
    Error,
    InfiniteData<Reply<I>, Cursor | undefined>,
    QueryKey,
    Cursor | undefined
  >({
    queryKey: [id, input(undefined), 'pages'],
    queryFn: ({ signal, pageParam }) => answer(id, input(pageParam as Cursor | undefined)).queryFn({ signal }),
    initialPageParam: undefined,
    getNextPageParam: page => next(page) ?? undefined,
    enabled: when,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const pages = data?.pages;
  const rows = useMemo(() => pages?.flatMap(page => rowsOf(page)) ?? [], [pages, rowsOf]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { query, first: pages?.[0], rows, more, hasMore: hasNextPage };
}
