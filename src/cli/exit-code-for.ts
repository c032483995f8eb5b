// With what the program ends for an error that people can mend.
import { ConfigError } from '../config/reader.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { EXIT } from '../runtime/exit-code.ts';
import { OperatorError } from '../runtime/operator-error.ts';
import { UsageError } from './arguments.ts';

/** Starting again mends neither the settings nor the knowledge. @returns undefined for a bug */
export function exitCodeFor(error: unknown): number | undefined {
  if (error instanceof UsageError) return EXIT.misused;
  if (error instanceof KnowledgeError || error instanceof ConfigError) return EXIT.misconfigured;
  return error instanceof OperatorError ? error.exitCode : undefined;
}
