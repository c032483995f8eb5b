// Whether Discord would let the bot in, and how often today.
import { REST, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { type Clock, clockFindings, createClock } from '../../runtime/clock.ts';
import { down, type Finding, note, ok, wrong } from '../../runtime/finding.ts';
import { probe } from '../../runtime/probe.ts';
import { Answered, unreachable } from '../../runtime/unreachable.ts';
import { type ClientSettings, type Reach, restOptions } from './client.ts';
import { diagnosis, refusalIn } from './refusal.ts';
import { DISCORD } from './remote.ts';
import { makeRequest } from './request.ts';
import { retrying } from './retry.ts';

export interface Credentials extends Reach, Pick<ClientSettings, 'shards'> {
  readonly token: string;
}

const HOUR = 3_600_000;
/** Milliseconds for the gateway. */
const PATIENCE = 10_000;
/** A share of the logins of a day under which somebody should look who uses them up. */
const FEW = 0.1;

function createRest({ token, ...reach }: Credentials, clock: Clock): REST {
  return new REST({
    ...restOptions(reach),
    // Nobody who asks for a check waits for an hour.
    rejectOnRateLimit: () => true,
    makeRequest: async (url, options) => {
      const sent = Date.now();
      const response = await makeRequest(url, options);
      clock.read(response.headers.get('date'), sent);
      return response;
    },
  }).setToken(token);
}

/** @throws Answered where it isn't Discord that answers */
async function ask(rest: REST): Promise<{ readonly name: string; readonly gateway: RESTGetAPIGatewayBotResult }> {
  const user = (await rest.get(Routes.user())) as { readonly username?: string };
  const gateway = (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
  if (user.username === undefined || gateway.session_start_limit === undefined) throw new Answered(200);
  return { name: user.username, gateway };
}

function loginFindings(
  { shards }: Credentials,
  { name, gateway }: { readonly name: string; readonly gateway: RESTGetAPIGatewayBotResult },
): Finding[] {
  const { remaining, total, reset_after: wait } = gateway.session_start_limit;
  const wanted = shards === 'auto' ? gateway.shards : shards;
  const left = `${remaining} of ${total} logins of a day are left`;
  if (remaining < wanted) return [down(`Discord: ${left}. Wait ${Math.ceil(wait / HOUR)} h.`)];
  if (wanted < gateway.shards)
    return [
      wrong(`Discord: it wants ${gateway.shards} shards, and DISCORD_SHARDS is ${wanted}. Set DISCORD_SHARDS=auto.`),
    ];
  const good = ok(`Discord: the token is that of ${name}; shards: ${wanted}; logins left today: ${remaining}.`);
  if (remaining >= total * FEW) return [good];
  return [
    good,
    note(
      `Discord: ${left}, and after the last one Discord resets the token. Each start takes ${wanted}: look for a process that starts again and again.`,
    ),
  ];
}

/** What the API names is another host, which a firewall may know nothing of. */
async function checkGateway({ url }: RESTGetAPIGatewayBotResult, { proxy }: Reach): Promise<Finding[]> {
  try {
    await probe(url, PATIENCE);
    if (proxy === undefined) return [];
    return [
      note(`Discord's gateway at ${new URL(url).host} is reached, past the proxy: discord.js has no way over one.`),
    ];
  } catch (error) {
    const { reason, remedy } = diagnosis(error);
    const past = proxy === undefined ? '' : ' past the proxy, and discord.js has no way over one';
    return [down(`Discord's gateway at ${new URL(url).host} cannot be reached${past}: ${reason}. ${remedy}`)];
  }
}

/** Everything that Discord and its network have to say. */
export async function checkDiscord(credentials: Credentials): Promise<Finding[]> {
  const clock = createClock();
  const rest = createRest(credentials, clock);
  try {
    const told = await retrying(() => ask(rest));
    return [
      ...loginFindings(credentials, told),
      ...(await checkGateway(told.gateway, credentials)),
      ...clockFindings('Discord', clock, false),
    ];
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) return [down(unreachable(DISCORD, diagnosis(error)))];
    const { message } = refusal;
    return [
      wrong(message.startsWith('Discord ') ? message : `Discord: ${message}`),
      ...clockFindings('Discord', clock, false),
    ];
  }
}
