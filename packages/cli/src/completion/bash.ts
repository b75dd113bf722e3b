import type { Command, Completes, Option } from '../command.ts';
import { type CompletableOption, completableOf, completableOption } from './completable.ts';

/** A completion script for bash: `source <(satsuma completion bash)`. */
export function bashCompletion(commands: readonly Command[], shared: readonly Option[]): string {
  const all = commands.map(completableOf);
  const sharedOptions = shared.map(completableOption);
  const withValue = sharedOptions.filter(o => o.takesValue).flatMap(o => o.names);
  const values = [
    ...sharedOptions.map(option => valueCase('*', option)),
    ...all.flatMap(command => command.options.map(option => valueCase(command.name, option))),
  ].filter(line => line !== '');
  const flags = all.map(
    ({ name, options }) => `      ${name}) options=${words([...options, ...sharedOptions].flatMap(o => o.names))} ;;`,
  );
  const places = all.map(({ name, arguments: given }) => `    ${name}) ${offer(given[0])} ;;`);
  return `# bash completion for satsuma: source <(satsuma completion bash)
_satsuma() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' options='' skip='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ -n $skip ]]; then skip=''; continue; fi
    case "$word" in
      ${withValue.join('|')}) skip=1 ;;
      ${all.map(c => c.name).join('|')}) command="$word"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command:$prev" in
${values.join('\n')}
  esac
  if [[ "$cur" == -* ]]; then
    case "$command" in
${flags.join('\n')}
      *) options=${words([...sharedOptions.flatMap(o => o.names), '--help'])} ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    return
  fi
  case "$command" in
${places.join('\n')}
    *) ${offer(all.map(c => c.name))} ;;
  esac
}
complete -F _satsuma satsuma
`;
}

/** What to offer behind an option that takes a value. */
function valueCase(command: string, { names, takesValue, completes }: CompletableOption): string {
  if (!takesValue) return '';
  const patterns = names.map(name => `${command}:${name}`).join('|');
  return `    ${patterns}) ${offer(completes)}; return ;;`;
}

function offer(completes: Completes | undefined): string {
  if (completes === undefined) return ':';
  if (completes === 'files') return 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur")';
  if (completes === 'folders') return 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur")';
  return `mapfile -t COMPREPLY < <(compgen -W ${words(completes)} -- "$cur")`;
}

/** Our own words hold no quotes. */
const words = (list: readonly string[]): string => `'${list.join(' ')}'`;
