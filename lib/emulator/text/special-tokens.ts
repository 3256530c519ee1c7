/** `<|endoftext|>` of o200k_base; inside the model it ends a turn, so logit_bias on it acts as OpenAI's does. */
export const END = 199_999;
/** Marks the start of a text inside the model. Lies outside the encoding and is never generated. */
export const START = 200_100;
