import type { Command, Completes, Option } from '../command.ts';
import { type CompletableOption, completableOf, completableOption } from './completable.ts';

/** A completion script for zsh: a file `_satsuma` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly Command[], shared: readonly Option[]): string {
  const all = commands.map(completableOf);
  const described = all.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const cases = all.map(({ name, options, arguments: given }) => {
    const last = given.length - 1;
    const places = given.map((completes, i) => quoted(`${i === last ? '*' : i + 1}:${'value'}:${action(completes)}`));
    return `    ${name}) _arguments $shared ${[...options.flatMap(o => optionSpecs(o)), ...places].join(' ')} ;;`;
  });
  return `#compdef satsuma
# zsh completion for satsuma: satsuma completion zsh > a folder of $fpath/_satsuma
_satsuma() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands shared
  commands=(
${described.join('\n')}
  )
  shared=(
${shared
  .map(completableOption)
  .flatMap(optionSpecs)
  .map(spec => `    ${spec}`)
  .join('\n')}
  )
  _arguments -C $shared '1: :->command' '*:: :->rest'
  case $state in
    command) _describe 'command' commands ;;
    rest) case $words[1] in
${cases.join('\n')}
    esac ;;
  esac
}
compdef _satsuma satsuma
`;
}

const optionSpecs = ({ names, about, takesValue, completes }: CompletableOption): readonly string[] =>
  names.map(name => quoted(`${name}[${escaped(about)}]${takesValue ? `:value:${action(completes)}` : ''}`));

function action(completes: Completes | undefined): string {
  if (completes === undefined) return ' ';
  if (completes === 'files') return '_files';
  return completes === 'folders' ? '_files -/' : `(${completes.join(' ')})`;
}

/** Brackets and colons end a description. */
const escaped = (text: string): string => text.replaceAll(/[[\]:\\]/g, character => `\\${character}`);
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
