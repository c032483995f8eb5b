// The summaries of the paragraphs in source.yaml.
import { expect, test } from 'vitest';
import { copyKnowledge } from './copy.ts';

test.each([
  ['a figure that there is not', '{sum}', '{sum} is no figure of facts.yaml. Use one of: {total}, {public}'],
  [
    'digits',
    '200 billion',
    '"200" is a number. Figures are written once, in facts.yaml; name it in braces, like {total}.',
  ],
  ['a number in words', 'four sites', '"four" is a number. Figures are written once'],
])('refuses %s in a summary', (_, planted, message) => {
  const copy = copyKnowledge();
  const place = copy.change(
    'source.yaml',
    /(?<= {4}en: )"The European Union announces/u,
    `▸"${planted} The European Union announces`,
  );
  expect(copy.problems().join('\n')).toContain(`${place} ${message}`);
});
