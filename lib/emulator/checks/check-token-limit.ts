import type { Json } from '@/lib/wire/json';
import type { Model } from '@/lib/models/model';
import { invalidRequest } from '../service/service-error';

/** @throws ServiceError 400 when a limit is higher than what the model may write. */
export function checkTokenLimit(name: string, value: Json, { maxOutput }: Model): void {
  if (typeof value !== 'number' || value <= maxOutput) return;
  throw invalidRequest(
    `${name} is too large: ${value}. This model supports at most ${maxOutput} completion tokens, whereas you provided ${value}.`,
    name,
    'invalid_value',
  );
}
