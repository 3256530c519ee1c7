import { useEffect, useRef, useState } from 'react';

/** A value that changes many times a second, as it was at most `ms` ago; the value itself when it no longer `runs`. */
export function usePaced<Value>(value: Value, ms: number, runs: boolean): Value {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    if (!runs) return;
    const show = () => setShown(latest.current);
    const first = setTimeout(show);
    const others = setInterval(show, ms);
    return () => {
      clearTimeout(first);
      clearInterval(others);
    };
  }, [ms, runs]);
  return runs ? shown : value;
}
