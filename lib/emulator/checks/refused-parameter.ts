import { invalidRequest } from '../service/service-error';

/** A parameter that the operation does not know, in the words of each URL style. */
export function unknownParameter(name: string, style: 'dated' | 'v1'): Error {
  return style === 'v1'
    ? invalidRequest(`Unknown parameter: '${name}'.`, name, 'unknown_parameter')
    : invalidRequest(`Unrecognized request argument supplied: ${name}`);
}

/** A parameter that the operation knows and the model does not. */
export function unsupportedParameter(name: string): Error {
  return invalidRequest(
    `Unsupported parameter: '${name}' is not supported with this model.`,
    name,
    'unsupported_parameter',
  );
}

/** A parameter that has to be there. */
export function missingParameter(name: string): Error {
  return invalidRequest(`Missing required parameter: '${name}'.`, name, 'missing_required_parameter');
}
