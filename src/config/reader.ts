// Reads variables of the environment one by one, and collects everything that is wrong with them.
import { readFileSync } from 'node:fs';
import { hideForms } from '../runtime/redaction.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment has wrong, a line each; what has the form of a token isn't shown, in whichever variable it stands. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${hideForms(problems.map((problem) => `- ${problem}`).join('\n'))}`);
    this.name = 'ConfigError';
    this.problems = problems.map(hideForms);
  }
}

/** Empty counts as absent: .env files have lines such as "DISCORD_TOKEN=". */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

/** Characters: what a browser opens, and a message has room for. */
const LONGEST_LINK = 1_000;

export class ConfigReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    return given(this.#environment[name]);
  }

  /** From the variable, or from the file that NAME_FILE names: a mounted secret. */
  secret(name: string): string | undefined {
    const value = this.text(name);
    const file = this.text(`${name}_FILE`);
    if (file === undefined) return value;
    if (value !== undefined) {
      this.problems.push(`${name} and ${name}_FILE are both set. Leave one of them out.`);
      return value;
    }
    // A secret itself, put here by mistake, is never shown.
    const shown = /[\\/]/u.test(file) ? `"${file}"` : 'a file';
    try {
      const content = given(readFileSync(file, 'utf8'));
      if (content === undefined)
        this.problems.push(`${name}_FILE names ${shown}, which is empty. Put the secret into it.`);
      return content;
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      this.problems.push(
        `${name}_FILE names ${shown}, which cannot be read (${reason}). Correct the path or its permissions.`,
      );
      return undefined;
    }
  }

  /** A whole number between the bounds, both included. */
  integer(name: string, least: number, most: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = /^\d+$/u.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.problems.push(`${name} is "${value}". Set a whole number from ${least} to ${most}, or leave it out.`);
    return undefined;
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.text(name)?.toLowerCase();
    const chosen = choices.find((choice) => choice === value);
    if (value !== undefined && chosen === undefined)
      this.problems.push(`${name} is "${value}". Set one of: ${choices.join(', ')}; or leave it out.`);
    return chosen;
  }

  switch(name: string): boolean | undefined {
    const value = this.choice(name, ['on', 'off']);
    return value === undefined ? undefined : value === 'on';
  }

  /** An http or https address, without a slash at its end. */
  address(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (this.#isTelling(name, url)) return undefined;
    const isVersioned = /\/v\d+\/*$/u.test(value);
    if (url !== undefined && /^https?:$/u.test(url.protocol) && !isVersioned) return value.replace(/\/+$/u, '');
    const form = 'an address that begins with https:// or http://, without a version at its end';
    this.problems.push(`${name} is "${value}". Set ${form}, or leave it out.`);
    return undefined;
  }

  /** The address of a page, for people to open; nothing in it is markup. */
  link(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (this.#isTelling(name, url)) return undefined;
    if (url !== undefined && /^https?:$/u.test(url.protocol) && url.href.length <= LONGEST_LINK)
      return url.href.replace(/[()|<>*_~`]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    this.problems.push(`${name} is "${value}". Set the address of a page, with https:// or http://, or leave it out.`);
    return undefined;
  }

  /** A password in an address would be shown with it. */
  #isTelling(name: string, url: URL | undefined): boolean {
    if (url === undefined || `${url.username}${url.password}` === '') return false;
    this.problems.push(`${name} holds a user's name or a password. Set the address without what stands before the @.`);
    return true;
  }
}
