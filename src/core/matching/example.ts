// What training learns from.

export interface Example {
  readonly classId: string;
  readonly language: string;
  readonly words: readonly string[];
}
