// What is wrong in knowledge/, and where: collected, never thrown one by one.

export interface Problem {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}

export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column);
}

/** The knowledge base cannot be used; `problems` holds every reason. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The knowledge base in ${folder} has ${count}:\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
