import { ConfigError } from './listen-address.mjs';

/**
 * Reads `ALLOWED_HOSTS`: names besides loopback's that a request's Host may have, lower case, without port.
 * @throws ConfigError
 */
export function readAllowedHosts(value: string | undefined): string[] {
  return (value ?? '').split(',').flatMap((part) => {
    const word = part.trim().toLowerCase();
    if (!word) return [];
    // A port may stand there; names are compared without it.
    const name = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d+)?$/.exec(word)?.[1];
    if (name) return [name];
    throw new ConfigError(
      `ALLOWED_HOSTS has "${word}", which is no host name: list names such as studio.example.com, separated by commas.`,
    );
  });
}

let read: readonly string[] | undefined;

/** The allowed hosts of this process, for the pages' guard, which must not load the whole studio for them. */
export function allowedHosts(): readonly string[] {
  return (read ??= readAllowedHosts(process.env.ALLOWED_HOSTS));
}
