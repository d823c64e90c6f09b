/** Names that news texts are full of, as their bearers write them. */
export const wellKnownNames: readonly string[] = (
  "OpenAI ChatGPT Google Facebook Instagram WhatsApp YouTube TikTok Twitter LinkedIn Microsoft Windows Apple iPhone iPad macOS Amazon " +
  "Netflix Disney Tesla SpaceX NVIDIA Nvidia Intel Samsung Huawei Sony Nintendo Oracle Adobe Wikipedia Reddit Telegram Snapchat " +
  "Pinterest Spotify Uber Airbnb PayPal eBay Alibaba Tencent Baidu DeepSeek DeepMind Anthropic Gemini Claude Copilot GitHub Mozilla " +
  "Firefox Chrome Android Linux Wikipedia Reuters Bloomberg CNN BBC UNICEF UNESCO NATO OPEC NASA FIFA UEFA IBM WHO IMF UNHCR " +
  "Pfizer Moderna AstraZeneca Toyota Volkswagen Mercedes Boeing Airbus Aramco Etisalat Emirates Visa Mastercard Coca Cola Pepsi " +
  "McDonald Starbucks Nike Adidas Barcelona Liverpool Manchester Juventus Dropbox Skype Zoom Slack Siemens Ericsson Nokia Motorola"
).split(" ");
