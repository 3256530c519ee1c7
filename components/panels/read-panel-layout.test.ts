import { describe, expect, it } from 'vitest';
import { PANEL_WIDTH } from './panel-layout';
import { readPanelLayout } from './read-panel-layout';

const usual = { width: PANEL_WIDTH.default, hidden: false };
const read = (cookie: string | undefined) => readPanelLayout(cookie, ['setup', 'parameters']);

describe('readPanelLayout', () => {
  it('reads what the page wrote', () => {
    const layout = { setup: { width: 400, hidden: true }, parameters: { width: 300, hidden: false } };
    expect(read(JSON.stringify(layout))).toEqual(layout);
  });

  it.each([undefined, '', 'garbage', '[]', 'null', '{"setup":7}'])(
    'takes the usual layout for %j',
    (cookie) => {
      expect(read(cookie)).toEqual({ setup: usual, parameters: usual });
    },
  );

  it('keeps what is valid beside what is not', () => {
    expect(read('{"setup":{"width":9999,"hidden":true},"other":{"width":1}}')).toEqual({
      setup: { ...usual, hidden: true },
      parameters: usual,
    });
  });
});
