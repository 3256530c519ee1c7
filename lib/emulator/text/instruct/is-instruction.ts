const imperative =
  /^\W*(?:please |can you |could you )?(?:write|give|list|name|tell|explain|describe|summari[sz]e|translate|classify|extract|convert|turn|make|create|compose|draft|suggest|invent|generate|answer|fill|complete|read|find|decide|compare|show|correct|rewrite|rephrase|recommend|calculate|brainstorm|help|say|act|imagine|propose|plan|outline|design|prepare|produce|provide|define|review|analy[sz]e|identify|choose|sort|count|what is|what are|how (?:to|do|can)|why)\b/iu;
const koreanRequest =
  /(?:[해어아려와워써줘]\s?줘요?|주세요|주십시오|주실래요|줄래요?|하세요|하십시오|하시오|하라|해라|써라|(?:작성|요약|번역|설명|추천|분류|추출|정리|출력|제안|나열|비교|추출해|출력해|작성해|정리해)(?:해|하기)?)\s*[.!:]?$/u;

/** Whether a prompt asks for something, with a question or an order, rather than being a text to go on with. */
export function isInstruction(prompt: string): boolean {
  const text = prompt.trim();
  if (text === '') return false;
  const lines = text.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  if (/[?？]$/u.test(last) || (imperative.test(first) && /[.!:?]$|^\S+(?:\s+\S+){2,}/u.test(first)))
    return true;
  return lines.some((line) =>
    line.split(/(?<=[.!?:：])\s+/u).some((sentence) => koreanRequest.test(sentence)),
  );
}
