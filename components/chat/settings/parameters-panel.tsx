'use client';

export function ParametersPanel() {
  return null;
}
