// A trained model and its knowledge in one file: a header of JSON, then the arrays as they lie in memory.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { Model, StatementModel } from '../core/matching/model.ts';

export interface Trained<K extends Knowledge = Knowledge> {
  readonly knowledge: K;
  readonly model: Model;
}

/** Raised with every change of the model's form or of training, so that older files are left alone. */
export const FORMAT = 11;

const TYPES = {
  slots: Int32Array,
  idf: Float32Array,
  bias: Float32Array,
  languageWeights: Float32Array,
  full: Int8Array,
  starts: Uint32Array,
  columns: Uint16Array,
  weights: Int8Array,
  scales: Float32Array,
} as const;

const STATEMENT_TYPES = {
  slots: Int32Array,
  idf: Float32Array,
  truth: Float32Array,
  form: Float32Array,
} as const;

type Types = Readonly<Record<string, (typeof TYPES)[keyof typeof TYPES]>>;
type Stored = InstanceType<Types[string]>;
type Lengths = Readonly<Record<string, number>>;

interface Header {
  readonly lengths: { readonly model: Lengths; readonly statements: Lengths };
  readonly knowledge: Knowledge;
  readonly plain: Pick<Model, 'entries' | 'languages' | 'unknownIdf' | 'vocabulary'> & {
    readonly statements: Pick<StatementModel, 'unknownIdf' | 'bias' | 'languages'>;
  };
}

/** Bytes in front: the header's length, and the checksum of all that follows. */
const PREFIX = 8;
const ALIGNMENT = 8;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** The arrays of these names, in their order. */
function arraysOf(of: object, types: Types): Record<string, Stored> {
  return Object.fromEntries(Object.keys(types).map((name) => [name, (of as Record<string, Stored>)[name] as Stored]));
}

const lengthsOf = (arrays: Readonly<Record<string, Stored>>): Lengths =>
  Object.fromEntries(Object.entries(arrays).map(([name, { length }]) => [name, length]));

/** The bytes that a file of this model and knowledge holds. */
export function encode({ knowledge, model }: Trained): Buffer {
  const { entries, languages, unknownIdf, vocabulary, statements } = model;
  const [arrays, stated] = [arraysOf(model, TYPES), arraysOf(statements, STATEMENT_TYPES)];
  const plainStatements = { unknownIdf: statements.unknownIdf, bias: statements.bias, languages: statements.languages };
  const header: Header = {
    lengths: { model: lengthsOf(arrays), statements: lengthsOf(stated) },
    knowledge,
    plain: { entries, languages, unknownIdf, vocabulary, statements: plainStatements },
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const parts: Buffer[] = [
    Buffer.alloc(PREFIX),
    json,
    Buffer.alloc(aligned(PREFIX + json.length) - PREFIX - json.length),
  ];
  for (const array of [...Object.values(arrays), ...Object.values(stated)]) {
    parts.push(
      Buffer.from(array.buffer, array.byteOffset, array.byteLength),
      Buffer.alloc(aligned(array.byteLength) - array.byteLength),
    );
  }
  const bytes = Buffer.concat(parts);
  bytes.writeUInt32LE(json.length, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(PREFIX)), PREFIX - 4);
  return bytes;
}

/** Takes arrays off the bytes, one behind the other. */
class Taking {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  arrays(types: Types, lengths: Lengths): Record<string, Stored> {
    return Object.fromEntries(
      Object.entries(types).map(([name, Type]) => {
        const length = lengths[name] ?? 0;
        const array = new Type(this.#bytes.buffer as ArrayBuffer, this.#bytes.byteOffset + this.#at, length);
        this.#at += aligned(length * Type.BYTES_PER_ELEMENT);
        return [name, array];
      }),
    );
  }
}

/** What `encode` made bytes of; undefined where they are damaged. The arrays lie in the bytes given. */
export function decode(bytes: Buffer): Trained | undefined {
  if (bytes.length < PREFIX || crc32(bytes.subarray(PREFIX)) !== bytes.readUInt32LE(PREFIX - 4)) return undefined;
  const size = bytes.readUInt32LE(0);
  const { lengths, knowledge, plain } = JSON.parse(bytes.toString('utf8', PREFIX, PREFIX + size)) as Header;
  // As trained: a question's word may be called as a property of every object.
  for (const own of Object.values(plain.vocabulary)) Object.setPrototypeOf(own, null);
  const taking = new Taking(bytes, aligned(PREFIX + size));
  const arrays = taking.arrays(TYPES, lengths.model);
  const statements = { ...plain.statements, ...taking.arrays(STATEMENT_TYPES, lengths.statements) };
  return { knowledge, model: { ...plain, ...arrays, statements } as unknown as Model };
}

/** Undefined where there is no such file, or it is damaged: the caller trains again. */
export function readModel(file: string): Trained | undefined {
  try {
    return decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written there is nothing to take away.
  }
}

/**
 * Replaces the file in one step and removes those of older knowledge. False where the disk cannot be written: the bot goes on in
 * memory.
 */
export function writeModel(file: string, trained: Trained): boolean {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, encode(trained));
    renameSync(temporary, file);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.model') && name !== basename(file)) rmSync(join(folder, name), { force: true });
    }
    return true;
  } catch {
    discard(temporary);
    return false;
  }
}
