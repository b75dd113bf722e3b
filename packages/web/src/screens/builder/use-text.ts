import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** Whether the text form stands beside the builder; the address says it. */
export function useText(): readonly [isText: boolean, show: (isText: boolean) => void] {
  const navigate = useNavigate();
  const { id } = useParams({ strict: false });
  const { text, where } = useSearch({ strict: false });
  const show = (isText: boolean) => {
    const search = { ...(where !== undefined && { where }), ...(isText && { text: true }) };
    if (id === undefined) void navigate({ to: '/segments/new', search, replace: true });
    else void navigate({ to: '/segments/$id/edit', params: { id }, search, replace: true });
  };
  return [text === true, show];
}
