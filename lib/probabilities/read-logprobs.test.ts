import { expect, test } from 'vitest';
import { chatChunkSchema } from '@/lib/wire/chat-chunk';
import { chatCompletionSchema } from '@/lib/wire/chat-completion';
import { logprobsSchema } from '@/lib/wire/logprobs';
import { textLogprobsSchema } from '@/lib/wire/text-logprobs';
import { readChatLogprobs } from './read-chat-logprobs';
import { readTextLogprobs } from './read-text-logprobs';

test('the lists of a text completion become tokens, alternatives best first', () => {
  const lists = textLogprobsSchema.parse({
    tokens: ['Horses', ' are', 'bytes:\\xe2\\x80'],
    token_logprobs: [null, -0.5, -3],
    top_logprobs: [null, { ' eat': -2, ' are': -0.5 }, { '!': -4, 'bytes:\\xe2\\x80': -3 }],
    text_offset: [0, 6, 10],
  });
  expect(readTextLogprobs(lists)).toEqual([
    { token: 'Horses', logprob: null, bytes: null, top: [] },
    {
      token: ' are',
      logprob: -0.5,
      bytes: null,
      top: [
        { token: ' are', logprob: -0.5, bytes: null },
        { token: ' eat', logprob: -2, bytes: null },
      ],
    },
    {
      token: 'bytes:\\xe2\\x80',
      logprob: -3,
      bytes: [0xe2, 0x80],
      top: [
        { token: 'bytes:\\xe2\\x80', logprob: -3, bytes: [0xe2, 0x80] },
        { token: '!', logprob: -4, bytes: null },
      ],
    },
  ]);
});

test('a text completion without alternatives, or with lists that are too short, still gives its tokens', () => {
  expect(readTextLogprobs({ tokens: ['a', 'b'], token_logprobs: [-1], top_logprobs: null })).toEqual([
    { token: 'a', logprob: -1, bytes: null, top: [] },
    { token: 'b', logprob: null, bytes: null, top: [] },
  ]);
});

test('an alternative that a server writes as null is impossible, the others are what they are', () => {
  const lists = textLogprobsSchema.parse({
    tokens: ['a'],
    token_logprobs: [-0.5],
    top_logprobs: [{ a: -0.5, b: null }],
  });
  expect(readTextLogprobs(lists)[0]?.top).toEqual([
    { token: 'a', logprob: -0.5, bytes: null },
    { token: 'b', logprob: -9999, bytes: null },
  ]);
  const chat = logprobsSchema.parse({
    content: [
      {
        token: 'a',
        logprob: -0.5,
        top_logprobs: [
          { token: 'a', logprob: -0.5 },
          { token: 'b', logprob: null },
        ],
      },
    ],
  });
  expect(readChatLogprobs(chat)[0]?.top).toEqual([
    { token: 'a', logprob: -0.5, bytes: null },
    { token: 'b', logprob: -9999, bytes: null },
  ]);
});

test('log-probabilities of another form spoil no chunk', () => {
  const choices = [
    { index: 0, delta: { content: 'a' }, logprobs: { content: [{ token: 'a', logprob: null }] } },
  ];
  const chunk = chatChunkSchema.parse({ choices });
  expect(chunk.choices[0]?.delta?.content).toBe('a');
  expect(readChatLogprobs(chunk.choices[0]?.logprobs)).toEqual([]);
  const whole = chatCompletionSchema.parse({ choices: [{ message: { content: 'a' }, logprobs: [] }] });
  expect(readChatLogprobs(whole.choices[0]?.logprobs)).toEqual([]);
});

test('the tokens of a chat completion keep the bytes that the server gave', () => {
  const logprobs = logprobsSchema.parse({
    content: [
      { token: 'Hi', logprob: -0.1, bytes: [72, 105], top_logprobs: [{ token: 'Hi', logprob: -0.1 }] },
      { token: '!', logprob: -1 },
    ],
  });
  expect(readChatLogprobs(logprobs)).toEqual([
    { token: 'Hi', logprob: -0.1, bytes: [72, 105], top: [{ token: 'Hi', logprob: -0.1, bytes: null }] },
    { token: '!', logprob: -1, bytes: null, top: [] },
  ]);
  expect(readChatLogprobs(null)).toEqual([]);
  expect(readChatLogprobs({ content: null })).toEqual([]);
});
