const fenced = [
  /"""\s*([\s\S]+?)\s*"""/u,
  /^###[ \t]*\n([\s\S]+?)\n###/mu,
  /^```\w*\n([\s\S]+?)\n```/mu,
  /<text>((?:(?!<text>)[\s\S])+?)<\/text>/iu,
];
const bodyLabel =
  /^(?:text|article|report|message|e-?mail|review|headline|ticket|sentence|conversation|transcript|paragraph|input|tweet|comment|글|기사|보고서|메시지|이메일|리뷰|제목|문의|문장|대화|내용|본문|입력|트윗|댓글)[ \t]*[:：]/iu;
const instruction =
  /^(?:\W{0,3})(?:please |below |above |the (?:following|text)|read|summari[sz]e|extract|classify|list|write|from the|translate|turn|give|use|make|create|find|decide|put|tl;?dr)\b|(?:추출|요약|정리|분류|출력|작성|번역|나열|채워|만들어|뽑아|나눠|적어|써|옮겨|지어|판단)\s?(?:해|하)?\s?(?:줘|주세요|라|세요|시오)?\s*[.:]?$|^(?:위|아래|다음)\s/iu;

/** The text that a prompt is about, without its instruction and the labels to fill. */
export function promptBody(prompt: string): string {
  for (const pattern of fenced) {
    const inside = pattern.exec(prompt)?.[1];
    if (inside !== undefined) return inside.trim();
  }
  const paragraphs = prompt.split(/\n[ \t]*\n/u).map((paragraph) => paragraph.trim());
  const labelled = paragraphs.find((paragraph) => bodyLabel.test(paragraph));
  if (labelled !== undefined) return withoutOpenLabels(labelled.replace(bodyLabel, '')).trim();
  const texts = paragraphs
    .map((paragraph) => withoutOpenLabels(withoutOrder(paragraph)))
    .filter((paragraph) => paragraph !== '' && !isInstruction(paragraph));
  if (texts.length > 0) return texts.join('\n\n').trim();
  // What reads like orders only is a short text that itself asks for something.
  const [longest = ''] = paragraphs.slice(0, -1).sort((a, b) => b.length - a.length);
  return longest;
}

/** The parts of a prompt that are not the text that it is about. */
export function promptInstruction(prompt: string): string {
  const body = promptBody(prompt);
  // In one paragraph the order and the text are not told apart.
  return body === prompt.trim() ? prompt : prompt.replace(body, ' ');
}

function isInstruction(paragraph: string): boolean {
  const sentences = paragraph.split(/(?<=[.!?])\s+/u).length;
  return paragraph.length < 300 && sentences <= 2 && instruction.test(paragraph);
}

function withoutOpenLabels(paragraph: string): string {
  return paragraph.replace(/^[^\n:：]{1,60}[:：][ \t]*$/gmu, '').trim();
}

/** "Summarize this: The cat …" is the order and the text in one paragraph. */
function withoutOrder(paragraph: string): string {
  const [order = '', label = ''] = /^([^\n:：]{3,120})[:：][ \t]*(?=\S)/u.exec(paragraph) ?? [];
  return order !== '' && instruction.test(label) ? paragraph.slice(order.length) : paragraph;
}
