// The network between the bot and Slack: nobody listens, or nobody answers.
import { expect, test } from 'vitest';
import { lateDoor } from '../discord/fault-server.ts';
import { POST, play, rehearse } from './fault-scene.ts';

test('an answer that finds nobody listening is posted once when somebody is', async () => {
  const door = await lateDoor();
  await rehearse({ mode: 'http', settings: { api: `${door.api}/` } }, async (scene) => {
    await door.open(scene.slack.url);
    await scene.open();
    door.close();
    const said = scene.mention();
    // The locale, then the answer: each has failed at least once.
    await scene.until(() => scene.logged('warn').length >= 4, 'the attempts');
    expect(scene.attempts(said)).toEqual([]);
    await door.open(scene.slack.url);
    await scene.answered(said);
    expect(scene.attempts(said)).toHaveLength(1);
    await scene.next();
    expect(scene.logged('error')).toEqual([]);
    door.close();
  });
});

test('an answer that found nobody listening in the end is not called unknown', async () => {
  const door = await lateDoor();
  await rehearse({ mode: 'http', settings: { api: `${door.api}/` } }, async (scene) => {
    await door.open(scene.slack.url);
    await scene.open();
    door.close();
    scene.mention();
    await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
    expect(
      scene
        .logged('error')
        .map(({ message }) => message)
        .join(),
    ).not.toContain('unknown whether');
  });
});

test('an answer that Slack holds back as often as it is tried is not called unknown', () =>
  play({}, async (scene) => {
    scene.faults.always(POST, { status: 429, retryAfter: 0 });
    const said = scene.mention();
    await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
    scene.faults.clear();
    expect(scene.answers(said)).toBe(0);
    expect(
      scene
        .logged('error')
        .map(({ message }) => message)
        .join(),
    ).not.toContain('unknown whether');
    await scene.next();
  }));

test('an answer on which Slack is silent for longer than the bot waits is not posted again', () =>
  play({}, async (scene) => {
    scene.faults.next(POST, { hang: 12_000, when: 'after' });
    const said = scene.mention();
    await scene.until(() => scene.logged('error').length > 0, 'the error in the log');
    await scene.next();
    expect([scene.attempts(said).length, scene.answers(said)]).toEqual([1, 1]);
    expect(scene.logged('error').map(({ message }) => message)).toEqual([
      'Slack was out of reach: it is unknown whether an answer arrived',
    ]);
  }));
