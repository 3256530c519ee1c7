'use client';

import { ArrowUp, Square } from 'lucide-react';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat, useDeployment, useDeployments, useDispatch } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { preloadSession } from './load-session';
import { pendingCalls } from './pending-calls';

/** Below the server's limit for a body also when every character takes four bytes. */
const LONGEST = 1_000_000;

export const MESSAGE_BOX_ID = 'message-box';

/** Where a message is written. Nothing that is in it is ever lost, whatever happens to the call. */
export function MessageBox() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const controller = useController();
  const input = useChat((session) => session.input);
  const running = useChat((session) => session.running !== null);
  const pending = useChat((session) => pendingCalls(session.transcript).length > 0);
  const blocked = useBlocked();
  const [tooLong, setTooLong] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const wasRunning = useRef(false);

  useEffect(() => {
    // The stop button had the focus and is gone now.
    if (wasRunning.current && !running && document.activeElement === document.body) box.current?.focus();
    wasRunning.current = running;
  }, [running]);

  const reason = blocked ?? (pending ? t('chat.box.needsResults') : null);
  const canSend = reason === null && input.trim() !== '';

  const write = (text: string) => {
    setTooLong(text.length > LONGEST);
    if (text.length <= LONGEST) dispatch({ type: 'input-changed', input: text });
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain').length;
    const length = input.length - (selectionEnd - selectionStart) + pasted;
    if (length <= LONGEST) return setTooLong(false);
    event.preventDefault();
    setTooLong(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
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
        box.current?.focus();
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
          onChange={(event) => write(event.target.value)}
          onFocus={preloadSession}
          onPaste={onPaste}
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
          ? t('chat.box.tooLong', { limit: LONGEST })
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
