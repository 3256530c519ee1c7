import { createStore } from 'zustand/vanilla';

export interface Toast {
  id: number;
  message: string;
  tone?: 'neutral' | 'danger';
  action?: { label: string; onAction: () => void };
}

interface Toasts {
  list: readonly Toast[];
  announcement: string;
  /** The open modal dialogs, the topmost last: what stands outside of it can be neither heard nor used. */
  hosts: readonly HTMLElement[];
  dismiss: (id: number) => void;
}

const AT_MOST = 2;
let lastId = 0;

export const toasts = createStore<Toasts>((set) => ({
  list: [],
  announcement: '',
  hosts: [],
  dismiss: (id) => set(({ list }) => ({ list: list.filter((toast) => toast.id !== id) })),
}));

/** Shows a short message for some seconds, with an action such as Undo. Returns the function that takes it away. */
export function toast(message: string, options: Omit<Toast, 'id' | 'message'> = {}): () => void {
  const id = ++lastId;
  toasts.setState(({ list }) => ({ list: [...list, { id, message, ...options }].slice(-AT_MOST) }));
  return () => toasts.getState().dismiss(id);
}

/** Says something to screen readers only. Saying the same again is heard again. */
export function announce(message: string): void {
  toasts.setState(({ announcement }) => ({
    announcement: announcement === message ? `${message}\u00a0` : message,
  }));
}

/** Moves the notifications into a modal dialog for as long as it is open. Returns the function that ends it. */
export function hostToasts(dialog: HTMLElement): () => void {
  toasts.setState(({ hosts }) => ({ hosts: [...hosts, dialog] }));
  return () => toasts.setState(({ hosts }) => ({ hosts: hosts.filter((host) => host !== dialog) }));
}
