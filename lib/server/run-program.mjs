import { spawn } from 'node:child_process';
import { whenToldToEnd } from './when-told-to-end.mjs';

const patienceMs = 1_500;

/**
 * Runs a program in front of the user and waits for its end. Who ends this process meanwhile ends the program too, and
 * this process only afterwards, so that nothing goes on behind anybody's back.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<boolean>} whether it succeeded
 */
export function runProgram(program, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const stopWaiting = whenToldToEnd(() => {
      child.kill('SIGTERM');
      // npm takes long to tidy up; what is left half done is begun anew by the next start.
      setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
    });
    /** @param {boolean} succeeded */
    const finish = (succeeded) => {
      stopWaiting();
      resolve(succeeded);
    };
    child.once('error', (error) => {
      console.error(error.message);
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}
