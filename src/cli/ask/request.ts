// One input line of a batch: a question as it is, or a JSON object that says more about it.

export interface Request {
  readonly question: string;
  /** The text is checked, not asked. */
  readonly checks?: boolean;
  readonly locale?: string;
  readonly language?: string;
  /** Questions of one conversation follow each other. */
  readonly conversation?: string;
}

const KEYS = ['question', 'claim', 'locale', 'language', 'conversation'] as const;

/** What is wrong with a line, in a sentence. */
export class RequestError extends Error {}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, in words that help more than the parser's.
  }
  throw new RequestError('This line starts with "{" but is not a JSON object on one line.');
}

type Fields = Readonly<Partial<Record<(typeof KEYS)[number], string>>>;

function requestOf({ question, claim, ...rest }: Fields): Request {
  const text = question ?? claim;
  if (text === undefined) throw new RequestError('The key "question" or "claim" is missing.');
  if (question !== undefined && claim !== undefined)
    throw new RequestError('A line holds a "question" or a "claim", not both.');
  return { ...rest, question: text, ...(claim === undefined ? {} : { checks: true }) };
}

/**
 * @param languages the known codes
 * @throws RequestError for a broken line
 */
export function parseRequest(line: string, languages: readonly string[]): Request {
  if (!line.startsWith('{')) return { question: line };
  const value = parseObject(line);
  const unknown = Object.keys(value).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) throw new RequestError(`A line may hold ${KEYS.join(', ')}; it has another key.`);
  for (const key of KEYS) {
    if (value[key] !== undefined && typeof value[key] !== 'string')
      throw new RequestError(`"${key}" must be text in double quotes.`);
  }
  const request = requestOf(value as Fields);
  if (request.language !== undefined && !languages.includes(request.language)) {
    throw new RequestError(`"language" must be one of: ${languages.join(', ')}.`);
  }
  return request;
}
