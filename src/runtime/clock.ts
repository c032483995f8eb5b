// How far this machine's clock is off, by the dates that servers put on their answers.
import { type Finding, note, ok, wrong } from './finding.ts';

export interface Clock {
  /** @param date the header of an answer that has just come
   * @param sent when it was asked for, in milliseconds of this machine */
  readonly read: (date: string | null, sent: number) => void;
  /** Milliseconds by which this machine is ahead; undefined where no answer told. */
  readonly ahead: () => number | undefined;
}

/** Such a header tells whole seconds. */
const HALF_A_SECOND = 500;

export function createClock(): Clock {
  let ahead: number | undefined;
  return {
    read: (date, sent) => {
      const theirs = Date.parse(date ?? '');
      if (!Number.isNaN(theirs)) ahead = (sent + Date.now()) / 2 - theirs - HALF_A_SECOND;
    },
    ahead: () => ahead,
  };
}

/** Seconds: more than a network and whole seconds explain; and as much as Slack's signatures bear. */
const OFF = { worth: 30, most: 300 };

/**
 * @param name of the platform whose clock this one is held against
 * @param signed whether its requests are refused by a clock that is off too far
 * @returns none where the clock is right, or nothing told the time
 */
export function clockFindings(name: string, { ahead }: Clock, signed: boolean): Finding[] {
  const milliseconds = ahead();
  if (milliseconds === undefined) return [];
  const seconds = Math.round(Math.abs(milliseconds) / 1_000);
  if (seconds < OFF.worth) return [ok(`The clock agrees with that of ${name}.`)];
  const off = `The clock of this machine is ${seconds} s ${milliseconds > 0 ? 'ahead of' : 'behind'} that of ${name}.`;
  const remedy = 'Set it, or turn on NTP ("timedatectl set-ntp true").';
  if (signed && seconds > OFF.most)
    return [wrong(`${off} Beyond ${OFF.most} s no request of ${name} is taken for its own. ${remedy}`)];
  return [note(`${off} ${remedy}`)];
}
