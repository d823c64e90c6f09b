// American and British, in pairs. The endings after | are added to both.
const pairs =
  "color/colour|s,ed,ing,ful,less,ation behavior/behaviour|s,al,ally labor/labour|s,ed,ing,er,ers favor/favour|s,ed,ing,able,ably,ite,ites " +
  "honor/honour|s,ed,ing,able flavor/flavour|s,ed,ing,ings neighbor/neighbour|s,ing,hood,hoods,ly harbor/harbour|s,ed,ing humor/humour|s " +
  "rumor/rumour|s,ed vapor/vapour|s savior/saviour|s endeavor/endeavour|s,ed,ing candor/candour rigor/rigour|s vigor/vigour valor/valour " +
  "armor/armour|ed,y parlor/parlour|s tumor/tumour|s odor/odour|s splendor/splendour fervor/fervour clamor/clamour|ed,ing glamor/glamour " +
  "center/centre|s theater/theatre|s meter/metre|s kilometer/kilometre|s centimeter/centimetre|s millimeter/millimetre|s liter/litre|s " +
  "fiber/fibre|s caliber/calibre|s luster/lustre specter/spectre|s somber/sombre meager/meagre saber/sabre|s maneuver/manoeuvre|s,d " +
  "centered/centred centering/centring " +
  "analyze/analyse|s,d,r,rs analyzing/analysing paralyze/paralyse|s,d paralyzing/paralysing catalyze/catalyse|s,d " +
  "defense/defence|s,less offense/offence|s license/licence|s pretense/pretence " +
  "traveled/travelled traveling/travelling traveler/traveller|s canceled/cancelled canceling/cancelling labeled/labelled labeling/labelling " +
  "modeled/modelled modeling/modelling signaled/signalled signaling/signalling fueled/fuelled fueling/fuelling leveled/levelled leveling/levelling " +
  "counselor/counsellor|s counseling/counselling jewelry/jewellery marvelous/marvellous tunneling/tunnelling channeled/channelled " +
  "dialed/dialled dialing/dialling totaled/totalled equaled/equalled quarreled/quarrelled rivaled/rivalled unraveled/unravelled shoveled/shovelled " +
  "fulfill/fulfil|s,ment enrollment/enrolment|s enroll/enrol|s skillful/skilful|ly willful/wilful|ly installment/instalment|s distill/distil|s " +
  "aging/ageing judgment/judgement|s acknowledgment/acknowledgement|s " +
  "gray/grey|s,ish mold/mould|s,y molded/moulded smolder/smoulder|s,ed,ing plow/plough|s,ed,ing catalog/catalogue|s,d dialog/dialogue|s " +
  "program/programme|s,r check/cheque| tire/tyre| airplane/aeroplane|s aluminum/aluminium skeptic/sceptic|s,al,ism skeptical/sceptical skepticism/scepticism " +
  "pajamas/pyjamas mustache/moustache|s cozy/cosy plowing/ploughing ax/axe artifact/artefact|s curb/kerb| " +
  "anemia/anaemia anemic/anaemic anesthesia/anaesthesia anesthetic/anaesthetic|s anesthesiologist/anaesthetist|s hemorrhage/haemorrhage|s,d hemoglobin/haemoglobin hemophilia/haemophilia " +
  "leukemia/leukaemia diarrhea/diarrhoea edema/oedema estrogen/oestrogen esophagus/oesophagus esophageal/oesophageal fetus/foetus|es fetal/foetal " +
  "gynecology/gynaecology gynecologist/gynaecologist|s orthopedic/orthopaedic|s pediatric/paediatric|s pediatrician/paediatrician|s pediatrics/paediatrics " +
  "hematology/haematology ischemia/ischaemia ischemic/ischaemic hypoglycemia/hypoglycaemia hyperglycemia/hyperglycaemia celiac/coeliac cecum/caecum feces/faeces septicemia/septicaemia maneuvering/manoeuvring " +
  "encyclopedia/encyclopaedia|s archeology/archaeology archeologist/archaeologist|s archeological/archaeological " +
  "learned/learnt dreamed/dreamt spelled/spelt burned/burnt leaped/leapt spoiled/spoilt while/whilst among/amongst toward/towards " +
  "math/maths story/storey|";
// -ize is at home in Oxford's British English too; -ise is British alone.
const izing =
  "organ real recogn emphas criminal author util summar minim maxim optim apolog character civil colon custom democrat econom energ equal " +
  "final formal general global hospital ideal immun indust industrial industrial initial internal legal legitim liberal local material mechan " +
  "memor mobil modern monopol national natural neutral normal patron penal personal polar popular prior privat public radical rational revital " +
  "revolution sensit social special stabil standard steril stigmat subsid symbol sympath synchron terror traumat urban victim visual vocal weapon digit " +
  "hypothes central commercial fertil harmon human marginal politic scrutin jeopard antagon capital categor crystal familiar galvan improv";

// Common words of one side that are right on the other in another sense, or accepted everywhere.
const bothWays: ReadonlySet<string> = new Set(
  "check tire curb story learned dreamed spelled burned leaped spoiled while among toward meter meters math ax dialog dialogue catalogue glamour programmer programmers license licenses".split(
    " ",
  ),
);
/** British forms that American writers use as well. */
const acceptedInAmerica: ReadonlySet<string> = new Set(
  "dialogue dialogues glamour catalogue catalogues axe towards programmer programmers amongst moustache moustaches grey storey storeys tyre cheque kerb spelt burnt judgement artefact artefacts ageing".split(
    " ",
  ),
);

function* rows(): Iterable<readonly [american: string, british: string]> {
  for (const entry of pairs.trim().split(/\s+/u)) {
    const [words = "", endings = ""] = entry.split("|");
    const [american = "", british = ""] = words.split("/");
    for (const ending of ["", ...endings.split(",").filter((one) => one !== "")]) {
      yield [american + ending, british + ending];
    }
  }
  for (const stem of izing.split(" ")) {
    for (const ending of ["e", "es", "ed", "ing", "er", "ers", "ation", "ations"]) {
      yield [`${stem}iz${ending}`, `${stem}is${ending}`];
    }
  }
}

const toAmerican: ReadonlyMap<string, string> = new Map(
  [...rows()]
    .filter(([, british]) => !acceptedInAmerica.has(british))
    .map(([american, british]) => [british, american]),
);
const toBritish: ReadonlyMap<string, string> = new Map(
  [...rows()].filter(([american]) => !bothWays.has(american) && !american.includes("iz")),
);

/** How a lower-case word is spelt in a variety of English, if it is written as in the other; both are right for most words. */
export function englishSpelling(word: string, variety: "american" | "british"): string | undefined {
  return (variety === "american" ? toAmerican : toBritish).get(word);
}
