// Standard input as lines: split at line feeds only, so that nothing inside a JSON string ends one.
import { StringDecoder } from 'node:string_decoder';

const BYTE_ORDER_MARK = '\ufeff';

/** Lines without their ends (LF or CRLF) and without a byte-order mark in front; a last line feed starts no line. */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let first = true;
  const clean = (line: string): string => {
    const whole = first && line.startsWith(BYTE_ORDER_MARK) ? line.slice(1) : line;
    first = false;
    return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
  };
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield clean(line);
  }
  rest += decoder.end();
  if (rest !== '') yield clean(rest);
}
