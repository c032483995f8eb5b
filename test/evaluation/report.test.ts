import { expect, test } from 'vitest';
import { type Block, toMarkdown, toText } from './report.ts';

const BLOCKS: Block[] = [
  { note: 'Two questions.' },
  {
    title: 'Kinds',
    columns: ['fr', 'right'],
    rows: [
      ['stated', '1'],
      ['near', '10'],
    ],
  },
  {
    title: 'Wrong',
    items: [
      {
        head: 'fr-1',
        lines: [
          ['asked', 'A | B\n*C*'],
          ['got', 'total'],
        ],
      },
    ],
  },
];

test('writes text with its columns under each other', () => {
  expect(toText(BLOCKS)).toBe(
    [
      'Two questions.',
      '',
      'Kinds',
      'fr      right',
      'stated      1',
      'near       10',
      '',
      'Wrong',
      'fr-1',
      '  asked     A | B\n*C*',
      '  got       total',
      '',
    ].join('\n'),
  );
});

test('writes the same as Markdown, where nothing that was asked is markup', () => {
  expect(toMarkdown(BLOCKS)).toBe(
    [
      'Two questions.',
      '',
      '## Kinds',
      '',
      '| fr | right |',
      '| --- | ---: |',
      '| stated | 1 |',
      '| near | 10 |',
      '',
      '## Wrong',
      '',
      '- fr-1',
      '  - asked: A \\| B \\*C\\*',
      '  - got: total',
      '',
    ].join('\n'),
  );
});
