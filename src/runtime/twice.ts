// A refusal is believed when it comes twice: a platform that is unwell refuses once what it takes a second later.

/**
 * @param isDoubtful whether an error is a refusal that may be an accident of the platform
 * @returns whether to try again after an error: not after the second refusal in a row
 */
export function untilRefusedTwice(isDoubtful: (error: unknown) => boolean): (error: unknown) => boolean {
  let wasRefused = false;
  return (error) => {
    const before = wasRefused;
    wasRefused = isDoubtful(error);
    return !(before && wasRefused);
  };
}
