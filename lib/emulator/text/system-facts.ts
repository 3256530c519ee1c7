import { sentencesOf } from './sentences';

const instruction = [
  /\byou (?!can\b|may\b)|\b(?:you're|you'll|your (?:job|task|role|name|goal)|the (?:user|assistant|answer|output|json)|users?)\b/iu,
  /^\W*(?:please |always |never |only |do not |don't |if |when |answer|reply|respond|return|write|use|before|after|offer|name|keep|be |make|give|help|act|speak|talk|format|output|include|avoid|ask|stay|refuse|decline|summari[sz]e|extract|translate|convert|assume|explain|say|follow|end|start|begin|produce|generate|turn|put|mention|offer|sound|prefer|leave|add|set|stick|limit|match|mark|list |no )/iu,
  /(?:줘|주세요|하세요|으세요|마세요|말아라?|말 것|할 것|해라|하라|해야\s?해요?|해야\s?합니다|해야\s?돼|않아도\s?돼|답해요?|답합니다|답한다|답변한다|답변합니다|거절한다|거절합니다|한다|마라|말라|챗봇이야|서비스야|비서야|도우미야)[.!?]?$/u,
  /^\s*(?:너는|넌|당신은|답변은|답은|말투는|사용자|고객의|고객이)/u,
];

/**
 * The statements of a system message that a customer could be told ("We deliver within two days."), without its
 * instructions to the assistant ("Be polite.").
 */
export function systemFacts(system: string): string[] {
  return sentencesOf(system)
    .filter((sentence) => sentence.length >= 12 && /[.!?요다]$/u.test(sentence))
    .filter((sentence) => !instruction.some((pattern) => pattern.test(sentence)));
}
