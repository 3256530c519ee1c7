import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';
import { invalidRequest } from './service-error';

/** The JSON object in a request's body. @throws ServiceError 400 when there is none. */
export async function readBody(request: Request): Promise<JsonObject> {
  const body = parse(await request.text());
  if (!isJsonObject(body)) {
    throw invalidRequest('We could not parse the JSON body of your request. The API expects a JSON payload.');
  }
  return body;
}

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
