import { type ReactNode } from 'react';
import { StudioFrame } from '@/components/studio/studio-frame';
import { requestPreferences } from '../request-preferences';

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const { theme, navigationCollapsed } = await requestPreferences();
  return (
    <StudioFrame theme={theme} navigationCollapsed={navigationCollapsed}>
      {children}
    </StudioFrame>
  );
}
