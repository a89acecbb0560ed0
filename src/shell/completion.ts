/** Completion scripts, written from the declarations of the commands: static text, nothing runs at each key. */

import type { OptionSpec } from '../commands/command.ts';
import {
  type CommandDeclaration,
  DECLARATIONS,
  GLOBAL_OPTIONS,
  longFlag,
  shortFlag,
  type ShellName,
  SHELLS,
} from '../commands/commands.ts';
import type { HelpMessages } from './help.ts';

type Script = (messages: HelpMessages) => string;

/** Options whose value is a file or a folder. */
const PATH_OPTIONS: readonly string[] = ['corpus'];

function flagsOf(options: readonly OptionSpec[]): readonly string[] {
  return options.flatMap((option) => [shortFlag(option) ?? [], longFlag(option)].flat());
}

/** Words that may follow the name of a command, beside options. */
function wordsAfter(command: CommandDeclaration): readonly string[] {
  const words: Readonly<Record<string, readonly string[]>> = {
    completion: SHELLS,
    help: DECLARATIONS.map((each) => each.name),
  };
  return words[command.name] ?? [];
}

function allOptions(): readonly OptionSpec[] {
  const byFlag = [...GLOBAL_OPTIONS, ...DECLARATIONS.flatMap((command) => command.options)].map(
    (option) => [longFlag(option), option] as const,
  );
  return [...new Map(byFlag).values()];
}

/** A text inside single quotes, for bash and zsh. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Where a bash or zsh word list comes from: values of the option before, else flags, else commands. */
function valueCases(): string {
  return allOptions()
    .filter((option) => option.choices !== undefined)
    .map((option) => `    ${longFlag(option)}) values=${quote((option.choices ?? []).join(' '))} ;;`)
    .join('\n');
}

function commandCases(): string {
  return DECLARATIONS.map((command) => {
    const words = [...flagsOf(command.options), ...wordsAfter(command)];
    return `    ${command.name}) words="$words ${words.join(' ')}" ;;`;
  }).join('\n');
}

function bashScript(): string {
  const names = DECLARATIONS.map((command) => command.name);
  const valued = GLOBAL_OPTIONS.filter((option) => option.kind !== 'flag');
  return `# lexloupe: completion for bash
_lexloupe() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command='' values='' index=1 words=${quote(flagsOf(GLOBAL_OPTIONS).join(' '))}
  COMPREPLY=()
  while [ "$index" -lt "$COMP_CWORD" ]; do
    case "\${COMP_WORDS[index]}" in
      ${flagsOf(valued).join('|')}) index=$((index + 1)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[index]}"; break ;;
    esac
    index=$((index + 1))
  done
  case "$previous" in
    -C|--corpus) local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$current")); return ;;
${valueCases()}
  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  case "$command" in
    '') words="$words ${names.join(' ')}" ;;
${commandCases()}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _lexloupe lexloupe
`;
}

/** A text inside an `_arguments` specification: brackets and colons are its own signs. */
function zshText(text: string): string {
  return text.replaceAll(/[[\]:\\]/gu, String.raw`\$&`);
}

function zshAction(option: OptionSpec): string {
  if (option.kind === 'flag') return '';
  if (option.choices) return `:${option.name}:(${option.choices.join(' ')})`;
  return PATH_OPTIONS.includes(option.name) ? `:${option.name}:_files` : `:${option.name}: `;
}

function zshOptions(options: readonly OptionSpec[], sentences: Readonly<Record<string, string>>): readonly string[] {
  return options.flatMap((option) => {
    const text = `[${zshText(sentences[option.name] ?? '')}]${zshAction(option)}`;
    const many = option.kind === 'repeated' || option.kind === 'list' ? '*' : '';
    return flagsOf([option]).map((flag) => quote(`${many}${flag}${text}`));
  });
}

function zshCase(command: CommandDeclaration, messages: HelpMessages): string {
  const options = zshOptions(command.options, messages.commands[command.name]?.options ?? {});
  const words = wordsAfter(command);
  const rest = quote(words.length === 0 ? '*: :_files' : `*: :(${words.join(' ')})`);
  return `    ${command.name}) _arguments $globals ${[...options, rest].join(' ')} ;;`;
}

function zshScript(messages: HelpMessages): string {
  const described = DECLARATIONS.map((command) =>
    quote(`${command.name}:${zshText(messages.commands[command.name]?.summary ?? '')}`),
  );
  return `#compdef lexloupe
_lexloupe() {
  local context state state_descr line
  typeset -A opt_args
  local -a globals commands
  globals=(${zshOptions(GLOBAL_OPTIONS, messages.globals).join(' ')})
  commands=(${described.join(' ')})
  _arguments -C $globals '1: :->command' '*:: :->rest' && return
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  case $line[1] in
${DECLARATIONS.map((command) => zshCase(command, messages)).join('\n')}
  esac
}
if [[ $funcstack[1] == _lexloupe ]]; then
  _lexloupe "$@"
else
  compdef _lexloupe lexloupe
fi
`;
}

/** A text inside single quotes, for fish. */
function fishQuote(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
}

function fishOption(option: OptionSpec, condition: string, sentence: string): string {
  const short = shortFlag(option)?.slice(1);
  const value = option.kind === 'flag' ? '' : PATH_OPTIONS.includes(option.name) ? ' -r -F' : ' -x';
  const choices = option.choices ? ` -a ${fishQuote(option.choices.join(' '))}` : '';
  const letter = short === undefined ? '' : ` -s ${short}`;
  return `complete -c lexloupe${condition}${letter} -l ${longFlag(option).slice(2)}${value}${choices} -d ${fishQuote(sentence)}`;
}

function fishCommand(command: CommandDeclaration, messages: HelpMessages): readonly string[] {
  const sentences = messages.commands[command.name];
  const condition = ` -n '__fish_seen_subcommand_from ${command.name}'`;
  const words = wordsAfter(command);
  return [
    `complete -c lexloupe -n __fish_use_subcommand -a ${command.name} -d ${fishQuote(sentences?.summary ?? '')}`,
    ...command.options.map((option) => fishOption(option, condition, sentences?.options[option.name] ?? '')),
    ...(words.length === 0 ? [] : [`complete -c lexloupe${condition} -x -a ${fishQuote(words.join(' '))}`]),
  ];
}

function fishScript(messages: HelpMessages): string {
  const lines = [
    '# lexloupe: completion for fish',
    'complete -c lexloupe -n __fish_use_subcommand -f',
    ...GLOBAL_OPTIONS.map((option) => fishOption(option, '', messages.globals[option.name] ?? '')),
    ...DECLARATIONS.flatMap((command) => fishCommand(command, messages)),
  ];
  return `${lines.join('\n')}\n`;
}

const SCRIPTS: Readonly<Record<ShellName, Script>> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** True when a script can be written for this shell. */
export function isShellName(name: string): name is ShellName {
  return (SHELLS as readonly string[]).includes(name);
}

/** The completion script of a shell, to be read by it at start. */
export function completionScript(shell: ShellName, messages: HelpMessages): string {
  return SCRIPTS[shell](messages);
}
