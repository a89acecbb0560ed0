/** `rules [ID]`: what checks exist, what each means, what to do about it, and how it is configured. */

import { type Level, readLevels } from '../checks/rule-levels.ts';
import { RULE_KINDS, type RuleKind, rulesFor } from '../checks/rules.ts';
import { UsageError } from '../core/contracts.ts';
import type { Block, Inline, Json, RuleInfo, View } from '../core/view.ts';
import type { CommandContext } from './command.ts';

interface KnownRule extends RuleInfo {
  readonly appliesTo: RuleKind;
  /** As the configuration sets it, else its default. */
  readonly level: Level;
}

/** Rules for documents, then those for the corpus; a name may be that of one of each. */
export function run(context: CommandContext): View {
  const [id = null] = context.args;
  const all = listRules(context);
  const rules = id === null ? all : all.filter((rule) => rule.id === id);
  if (rules.length === 0) {
    const say = context.messages.rules;
    throw new UsageError('unknown-rule', say.notFound(id ?? ''), say.seeRules);
  }
  return {
    kind: 'rules',
    data: [],
    items: rules.map(ruleJson),
    records: {
      columns: ['id', 'appliesTo', 'severity', 'level', 'summary', 'help'],
      rows: rules.map((rule) => [rule.id, rule.appliesTo, rule.severity, rule.level, rule.summary, rule.help]),
    },
    blocks: id === null ? listBlocks(context, rules) : rules.flatMap((rule) => ruleBlocks(context, rule)),
    findings: [],
    warnings: [],
    isEmptyAnswer: false,
    summary: null,
  };
}

function listRules({ configuration, messages }: CommandContext): readonly KnownRule[] {
  const { rules: configured, file } = configuration;
  const levels = readLevels({ asked: [], configured, file, ids: [], command: 'rules', messages });
  return RULE_KINDS.flatMap((appliesTo) =>
    rulesFor(appliesTo, messages).map((rule) => ({ ...rule, appliesTo, level: levels.get(rule.id) ?? rule.severity })),
  );
}

function ruleJson({ id, appliesTo, severity, level, summary, help }: KnownRule): Json {
  return { id, appliesTo, severity, level, summary, help };
}

function levelText({ messages }: CommandContext, { severity, level }: KnownRule): string {
  const { words, rules: say } = messages;
  const own = level === 'never' ? say.never : words.severity[level];
  return level === severity ? own : say.configuredAs(words.severity[severity], own);
}

function listBlocks(context: CommandContext, rules: readonly KnownRule[]): readonly Block[] {
  const { columns, titles } = context.messages.rules;
  return RULE_KINDS.flatMap((kind): readonly Block[] => {
    const rows = rules
      .filter(({ appliesTo }) => appliesTo === kind)
      .map((rule): readonly Inline[] => [rule.id, levelText(context, rule), rule.summary]);
    return [
      { kind: 'heading', level: 2, text: titles[kind] },
      {
        kind: 'table',
        columns: [{ title: columns.rule }, { title: columns.severity }, { title: columns.summary }],
        rows,
      },
    ];
  });
}

function ruleBlocks(context: CommandContext, rule: KnownRule): readonly Block[] {
  const say = context.messages.rules;
  return [
    { kind: 'heading', level: 1, text: rule.id },
    {
      kind: 'facts',
      rows: [
        [say.facts.appliesTo, say.appliesTo[rule.appliesTo]],
        [say.facts.severity, levelText(context, rule)],
      ],
    },
    { kind: 'text', paragraphs: [rule.summary, rule.help] },
  ];
}
