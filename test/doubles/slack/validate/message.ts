import { textsIn } from '../model/block-tree.ts';
import { listOf, textOf, type Wire, wiresOf } from '../model/wire.ts';
import { blockProblems } from './blocks.ts';
import { messagesOf, type Problem, wrong } from './problem.ts';

/** The error of an answer, and its `response_metadata.messages`. */
export type Refusal = { error: string; messages: string[] };

const mostText = 40_000;
const mostEditedText = 4000;
const mostBlockText = 13_200;
const mostMarkdown = 12_000;
const mostInTable = 10_000;

/** The types of blocks that a workspace refuses. */
export type Refuses = { refuses: ReadonlySet<string> };

/** Everything wrong with a message: what chat.postMessage, a response_url or an acknowledgement carries. */
export function validateMessage(body: Wire): Problem[] {
  return problemsOf(body, mostText);
}

/** Why a message is refused, or null. */
export function messageError(body: Wire, { refuses }: Refuses = { refuses: new Set() }): Refusal | null {
  return refusalOf([...refusedIn(body, refuses), ...validateMessage(body)]);
}

function refusedIn(body: Wire, refuses: ReadonlySet<string>): Problem[] {
  return wiresOf(body['blocks']).flatMap(({ type }, at) =>
    refuses.has(String(type)) ? wrong(`/blocks/${at}`, `unsupported type: ${String(type)}`) : [],
  );
}

/** Why chat.update refuses it, or null. */
export function editError(body: Wire): Refusal | null {
  return refusalOf(problemsOf(body, mostEditedText));
}

function refusalOf(problems: Problem[]): Refusal | null {
  const [first] = problems;
  return first ? { error: first.error, messages: messagesOf(problems) } : null;
}

function problemsOf(body: Wire, longest: number): Problem[] {
  const { blocks, markdown_text: markdown } = body;
  const text = textOf(body['text']);
  const given = [text.trim(), textOf(markdown).trim()].some(Boolean);
  if (!given && listOf(blocks).length === 0 && listOf(body['attachments']).length === 0) {
    if (blocks === undefined || Array.isArray(blocks)) return wrong('', 'no text', 'no_text');
  }
  if (text.length > longest) return wrong('/text', `must be less than ${longest + 1} characters`, 'msg_too_long');
  if (textOf(markdown).length > mostMarkdown) return wrong('/markdown_text', 'too long', 'msg_too_long');
  if (blocks === undefined || blocks === null) return [];
  if (markdown !== undefined) return wrong('/markdown_text', 'not with blocks or text', 'markdown_text_conflict');
  if (!Array.isArray(blocks)) return wrong('/blocks', 'must be an array', 'invalid_blocks_format');
  const problems = blockProblems(blocks, 'message', '/blocks');
  return problems.length > 0 ? problems : totals(wiresOf(blocks));
}

function totals(blocks: Wire[]): Problem[] {
  const markdown = blocks.filter((block) => block['type'] === 'markdown').map((block) => textOf(block['text']).length);
  if (sum(markdown) > mostMarkdown)
    return wrong('/blocks', `markdown must be less than ${mostMarkdown + 1} characters`);
  const tables = blocks.filter((block) => block['type'] === 'table');
  if (tables.length > 1) return wrong('/blocks', 'only one table allowed', 'only_one_table_allowed');
  if (sum(textsIn(tables).map((text) => text.length)) > mostInTable)
    return wrong('/blocks', `cells must be less than ${mostInTable + 1} characters`);
  const all = sum(textsIn(blocks).map((text) => text.length));
  return all > mostBlockText ? wrong('/blocks', `${all} characters of text`, 'msg_blocks_too_long') : [];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
