'use client';

import { ArrowUp, Square } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat, useDeployment, useDeployments, useDispatch } from '../store/chat-provider';
import { LONGEST_TEXT, useTextLimit } from '../use-text-limit';
import { useController } from './chat-session-context';
import { preloadSession } from './load-session';
import { pendingCalls } from './pending-calls';

export const MESSAGE_BOX_ID = 'message-box';

/** Brings the reader back to where the next message is written. Not on touch screens, where a keyboard would cover the conversation. */
export function focusMessageBox(): void {
  if (!matchMedia('(pointer: coarse)').matches) document.getElementById(MESSAGE_BOX_ID)?.focus();
}

/** Where a message is written. Nothing that is in it is ever lost, whatever happens to the call. */
export function MessageBox() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const controller = useController();
  const input = useChat((session) => session.input);
  const running = useChat((session) => session.running !== null);
  const busy = useStore(controller.progress, ({ asking }) => asking);
  const pending = useChat((session) => pendingCalls(session.transcript).length > 0);
  const blocked = useBlocked();
  const box = useRef<HTMLTextAreaElement>(null);
  const wasBusy = useRef(false);
  /** The last text that came at once: the browser's own undo does not know what was pasted as a value. */
  const leap = useRef<{ from: string; to: string } | null>(null);

  useEffect(() => {
    // The button that had the focus (stop, try again) is gone now.
    if (wasBusy.current && !busy && document.activeElement === document.body) focusMessageBox();
    wasBusy.current = busy;
  }, [busy]);

  const reason = blocked ?? (pending ? t('chat.box.needsResults') : null);
  const canSend = reason === null && input.trim() !== '';

  const { tooLong, limited } = useTextLimit(input, (text) => {
    if (text.length - input.length > 1) leap.current = { from: input, to: text };
    dispatch({ type: 'input-changed', input: text });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const undoes = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (undoes && leap.current?.to === input) {
      event.preventDefault();
      dispatch({ type: 'input-changed', input: leap.current.from });
      leap.current = null;
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    // Enter that ends a Korean syllable sends nothing; some browsers say so only by the old key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) insertLine(event.currentTarget);
    else if (canSend && !running) controller.send();
  };

  return (
    <form
      className="mx-auto w-full max-w-3xl px-4 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend && !running) controller.send();
        focusMessageBox();
      }}
    >
      <div className="flex items-end gap-2 rounded-card border border-line-input bg-surface p-1.5 pl-3.5 shadow-card transition-colors focus-within:border-focus focus-within:outline-1 focus-within:-outline-offset-1 focus-within:outline-focus">
        <textarea
          ref={box}
          id={MESSAGE_BOX_ID}
          rows={1}
          value={input}
          aria-label={t('chat.box.label')}
          aria-describedby="message-box-note"
          placeholder={t('chat.box.placeholder')}
          autoComplete="off"
          enterKeyHint="send"
          {...limited}
          onChange={(event) => limited.onChange(event.target.value)}
          onFocus={preloadSession}
          onKeyDown={onKeyDown}
          className="max-h-[40dvh] min-h-9 flex-1 resize-none bg-transparent py-1.5 text-[0.9375rem] leading-6 outline-none field-sizing-content max-md:min-h-10 max-md:py-2 max-md:text-base"
        />
        {running ? (
          <IconButton
            key="stop"
            variant="secondary"
            icon={Square}
            label={t('chat.box.stop')}
            shortcut="Esc"
            onClick={controller.stop}
            className="[&>svg]:fill-current"
          />
        ) : (
          <IconButton
            key="send"
            type="submit"
            variant="primary"
            icon={ArrowUp}
            label={t('chat.box.send')}
            shortcut="Enter"
            aria-disabled={!canSend}
          />
        )}
      </div>
      <p
        id="message-box-note"
        className="mt-1.5 min-h-4 text-center text-xs leading-4 text-ink-faint"
        role={tooLong ? 'alert' : undefined}
      >
        {tooLong
          ? t('chat.box.tooLong', { limit: LONGEST_TEXT })
          : (reason ?? <span className="pointer-coarse:hidden">{t('chat.box.hint')}</span>)}
      </p>
    </form>
  );
}

/** Why nothing can be sent at all, in words. */
function useBlocked(): string | null {
  const { t } = useMessages();
  const deployments = useDeployments();
  const deployment = useDeployment();
  const name = useChat(({ setup }) => setup.deployment);
  if (deployments.length === 0) return t('chat.box.noDeployment');
  return deployment ? null : t('chat.box.unknownDeployment', { deployment: name });
}

/** Through the browser's own editing, so that its undo knows the line too. */
function insertLine(box: HTMLTextAreaElement): void {
  if (!document.execCommand('insertText', false, '\n')) {
    box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
