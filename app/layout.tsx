import { type Metadata, type Viewport } from 'next';
import { type ReactNode } from 'react';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { ToastRegion } from '@/components/ui/toast';
import { TooltipLayer } from '@/components/ui/tooltip-layer';
import { requestPreferences } from './request-preferences';
import './fonts.css';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestPreferences();
  const name = t('studio.name');
  return { title: { default: name, template: `%s · ${name}` }, description: t('studio.tagline') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  interactiveWidget: 'resizes-content',
  viewportFit: 'cover',
  colorScheme: 'light dark',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, messages } = await requestPreferences();
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <MessagesProvider locale={locale} messages={messages}>
          {children}
          <ToastRegion />
          <TooltipLayer />
        </MessagesProvider>
      </body>
    </html>
  );
}
