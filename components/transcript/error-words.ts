import type { MessageTools } from '@/components/ui/messages-provider';
import { chatParameters, completionParameters } from '@/lib/parameters/parameters';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { categoryName } from './filter-words';

export type ErrorWords = { title: string; remedy: string };

const byCode = {
  content_filter: 'contentFilter',
  context_length_exceeded: 'contextLength',
  DeploymentNotFound: 'deploymentNotFound',
  upstream_unreachable: 'unreachable',
  upstream_timeout: 'timeout',
  upstream_certificate: 'certificate',
  upstream_invalid_response: 'invalidResponse',
  invalid_chunk: 'invalidResponse',
  studio_unreachable: 'studioUnreachable',
  connection_lost: 'connectionLost',
  incomplete: 'incomplete',
  reloaded: 'reloaded',
  stopped: 'stopped',
  rate_limit_exceeded: 'rateLimited',
} as const;

const byStatus = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  408: 'timeout',
  413: 'tooLarge',
  422: 'badRequest',
  429: 'rateLimited',
  504: 'timeout',
} as const;

type Kind =
  (typeof byCode)[keyof typeof byCode] | (typeof byStatus)[keyof typeof byStatus] | 'server' | 'unknown';

/** Where the words for a conversation do not fit a text. */
const ofText = [
  'contextLength',
  'contentFilter',
  'tooLarge',
  'stopped',
  'studioUnreachable',
  'rateLimited',
  'invalidResponse',
  'unknown',
] as const;

/**
 * What happened and what helps, in the reader's language, by the error's code and else by its status. `about` says what
 * was asked for: an answer in a conversation, or how a text goes on.
 */
export function errorWords(
  error: WireErrorData,
  t: MessageTools['t'],
  about: 'conversation' | 'text' = 'conversation',
): ErrorWords {
  const parameter = refusedParameter(error);
  if (parameter !== undefined) {
    const name = t(`parameters.${parameter}.label`);
    const refusal = error.code === 'unsupported_parameter' ? 'parameter' : 'parameterValue';
    return {
      title: t(`chat.error.${refusal}.title`, { parameter: name }),
      remedy: t(`chat.error.${refusal}.remedy`),
    };
  }
  const kind = kindOf(error);
  const own = about === 'text' ? ofText.find((one) => one === kind) : undefined;
  if (own !== undefined)
    return { title: t(`completions.error.${own}.title`), remedy: t(`completions.error.${own}.remedy`) };
  if (kind === 'contentFilter') {
    const found = (error.contentFilters ?? []).filter(({ filtered }) => filtered);
    const categories = found.map(({ category }) => categoryName(category, t)).join(', ');
    return {
      title: t('chat.error.contentFilter.title'),
      remedy:
        categories === ''
          ? t('chat.error.contentFilter.remedyUnknown')
          : t('chat.error.contentFilter.remedy', { categories }),
    };
  }
  return { title: t(`chat.error.${kind}.title`), remedy: t(`chat.error.${kind}.remedy`) };
}

/** The parameter that a server would not take, when its error names one of the page's. */
function refusedParameter({ status, code, param }: WireErrorData) {
  if (status !== 400 || param === undefined || code === 'context_length_exceeded') return undefined;
  return chatParameters.ofWireName(param) ?? completionParameters.ofWireName(param);
}

function kindOf({ code, innerCode, status }: WireErrorData): Kind {
  const known = code in byCode ? byCode[code as keyof typeof byCode] : undefined;
  if (known) return known;
  if (innerCode === 'ResponsibleAIPolicyViolation') return 'contentFilter';
  if (status in byStatus) return byStatus[status as keyof typeof byStatus];
  return status >= 500 ? 'server' : 'unknown';
}
