const split = (words: string) => new Set(words.trim().split(/\s+/u));

/** English words that say nothing about the subject of a question, after stemming. */
export const englishStopWords = split(`
  a about all also am an and any anyone anything are as at be been being but by can can't cannot could couldn't did
  didn't do does doesn't doing don't for from get give got had has have having he her here hers him his how i i'd i'll
  i'm i've if in into is isn't it it's its just keep know let let's like long make may me mean might mine more most much
  must my need no not now of off on one only or our ours out over per please pls put really she should so some someone
  something still such take tell than that that's the their them then there there's these they they're thing this
  those to too tried try trying u up us use using very want was wasn't way we we're well went were what what's when
  where where's which while who who's why will with within won't would yes yet you you'd you'll you're your yours
  example good hey kindly okay ok possible question wonder wondering
`);

/** Korean words (after removal of particles) that say nothing about the subject of a question. */
export const koreanStopWords = split(`
  가능 가능한가요 가능해요 가능할까요 가르쳐 같아 같아요 거 건가요 것 그 그거 그것 그냥 그래서 그러면 그런 그런데 그럼 그리고 나 나는 내 내가 너
  너무 네 누가 누구 는 다 다시 대해 대해서 대한 더 도와 도와줘 도와주세요 되 되나요 되는 되죠 되지 돼 돼요 되어 될까요 된 된다 또 뭐
  뭐가 뭐예요 뭐야 뭔가요 무슨 무엇 무엇인가요 무엇이에요 및 방법 보고 보여줘 봐 부탁 부탁드려요 부탁해 부탁해요 부탁합니다 수 수도 싶다 싶습니다 싶어 싶어요 싶은데
  싶은데요 아 아니 안 알 알고 알려 알려줘 알려주세요 알려줄래 알 어 어디 어디서 어디에 어디에서 어때 어때요 어떤 어떻게 언제 얼마나 없나요 없어 없어요 없는
  에 예 왜 요 우리 을 의 이 이거 이것 이게 이런 있 있나 있나요 있는 있는지 있는데 있니 있습니까 있습니다 있어 있어요 있을까요 있죠 자 저 저기 저기요
  저는 저의 정도 제 제가 제발 좀 주 주라 주세요 주실 주나요 줄래 줄래요 줘 줘요 지금 참 하 하고 하나 하나요 하는 하는데 하면 하면서 하려고 하려면 하세요 하죠 하지
  한 한다 할 할까 할까요 할래 할래요 합니까 합니다 해 해요 해서 해야 해야하나요 해야해 해주세요 해줘 해줘요 했는데 했는데요 했어 했어요 혹시 설명 설명해 설명해줘 설명해주세요 말 말해 말해줘 말해주세요 이야기 얘기 질문 궁금 궁금해 궁금해요 궁금합니다
  잘 해결 경우 관련 문의 넌 당신 당신은 누구야 누구세요 누구니 누구예요 누군가요 뭘 걸 건 게 받아 받나요 써 써줘 써주세요 짜줘 만들어줘 만들어주세요
`);
