import { useMemo } from 'react';
import { useMessages } from '@/components/ui/messages-provider';

export type Figures = {
  /** A probability in percent with two decimals; under 0.005 % as less than 0.01 %. */
  percent: (probability: number) => string;
  logprob: (value: number) => string;
  bits: (value: number) => string;
  perplexity: (value: number) => string;
};

/** How probabilities are written in the language of the page. The formats are made once: there are thousands of tokens. */
export function useFigures(): Figures {
  const { locale } = useMessages();
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    const three = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
    const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
    const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return {
      percent: (probability) =>
        probability > 0 && probability < 0.00005
          ? `< ${percent.format(0.0001)}`
          : percent.format(probability),
      logprob: (value) =>
        Math.abs(value) < 0.0005 ? small.format(value === 0 ? 0 : value) : three.format(value),
      bits: (value) => two.format(value),
      perplexity: (value) => (value < 1e6 ? two.format(value) : value.toExponential(2)),
    };
  }, [locale]);
}
