// Room between labels that stand in one column.

interface Block {
  readonly sum: number;
  readonly count: number;
}

const meanOf = ({ sum, count }: Block): number => sum / count;

/**
 * How far to move each label so that any two are `gap` apart in the same order: the least squares of the moves, by pooling
 * adjacent violators (Barlow et al., "Statistical inference under order restrictions", 1972).
 * @param positions in pixels, in any order
 */
export function shiftsOf(positions: readonly number[], gap: number): number[] {
  const order = positions.map((position, at) => ({ position, at })).toSorted((a, b) => a.position - b.position);
  const blocks: Block[] = [];
  for (const [rank, { position }] of order.entries()) {
    let block: Block = { sum: position - rank * gap, count: 1 };
    for (let last = blocks.at(-1); last && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  const shifts = positions.map(() => 0);
  const settled = blocks.flatMap((block) => Array.from({ length: block.count }, () => meanOf(block)));
  for (const [rank, { position, at }] of order.entries()) shifts[at] = (settled[rank] ?? 0) + rank * gap - position;
  return shifts;
}
