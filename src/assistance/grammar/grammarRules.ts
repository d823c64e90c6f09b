/**
 * The rules of harper (its names) that are asked: agreement, forms of verbs, prepositions, words that are taken for one
 * another. Not asked: spelling, style, punctuation, capitals and compounds, which other checks know with the source in
 * view; and every rule that cried wolf in more than a few of 12,000 sentences of good English (docs/checks.md).
 */
export const GRAMMAR_RULES: readonly string[] = (
  "ALittleOfPractice APart ASomeTime AccuseOf AdjectiveDoubleDegree AdvantageOf AllReady AllThough " +
  "AnAnother AnotherAn AnotherOnes AnotherThings ArriveOnWeekday ArriveTo AsComparedTo AsEvidentBy " +
  "AsFollows AsHow AsIfThough AsOpposedTo AskNoPreposition AspireTo AwaitFor AwareOf BeAllowed " +
  "BeBiased BeConcerned BePrejudiced BeShocked BeWorried BewareOf BoarderBorder ByAccident " +
  "CapitalizeOn CauseItIsBecause CeaseTo Combinate CommitmentTo ComplainAsNoun CompoundSubjectI " +
  "ComprisesOf Confident ConstituteAs ConvenientStore CraveFor CriteriaPhenomena CureFor CuriousAbout " +
  "Damages DateBackFrom DespiteItIs DidPast Discuss DoIAdjective DoMistake DoToDueTo DoesOrDose " +
  "DontCan DoubleNegative EachOthersPossessive ElsePossessive EludedTo EnRoute EverPronounRelPronoun " +
  "EveryTime Everyday ExceptOf ExitedExcitedContext ExtendOrExtent FascinatedBy FedUpWith FeelFell " +
  "FindFine FlauntForFlout FondOn ForSameReason FreePredicate GetPassGoPass GetUsedTo GoodAt HadOf " +
  "HaveNegNoAny HavePronoun HeDos HelpedPast HopHope HowItLooksLike HowTo HumanBeings IAmAgreement " +
  "IDo ImitateFrom Impressed InNeedOf InRetaliationTo InTheFirstPlace InspiredBy InsteadOf " +
  "InterestedIn InvestIn IsBeenAuxSequence ItLooksLikeThat ItsContraction ItsPossessive JealousOf " +
  "KnowNothingVerb LaughOfAt LayoutVerb LeadRiseTo LeaveToFor LessWorse LetToDo LetsConfusion " +
  "LevelOfDetails LikeAsIf LookInto LookingForwardTo MayOfPronoun ModalBeAdjective ModalOf ModalSeem " +
  "MoreBetter MostNumber MostOfTheTimes NeedHelp NoLonger NoMatchFor NotBeAfterNot NotOnlyInversion " +
  "NowKnownAs ObsessPreposition OnFirstGlance OnFloor OnSecondThought OneOfTheSingular OnesOwnAccord " +
  "OnesSelf PassersBy PassionateAbout PayForPrice Payed PluralWrongWordOfPhrase PointsOfView " +
  "PrincipleToPrincipalRoleNoun ProgressiveNeedsBe PronounAre PronounInflectionBe " +
  "PronounVerbAgreement QuantifierNeedsOf QuantifierNumeralConflict QuiteQuiet ReasonForDoing " +
  "RedundantProgressiveComparative RedundantSelf RegularIrregulars RelayOnForRely ResponsibilityFor " +
  "RifeWith RiseTheQuestion RiseTheRanks RollerSkated RulesOfThumb SafeToSave SameAs SaveToSafe " +
  "SeamToSeem ShutdownVerb SimilarLike SimplePastToPastParticiple SinceDuration SomeOfThe " +
  "SomeWithoutArticle SomebodyElses SpinalChord SubjectPronoun SubjunctiveWasToWere SupposedTo " +
  "TakeCareOf TheAnother TheDifferenceBetween TheMy ThePointFor TheTheToThatThe TheWhetherWeather " +
  "TheirToThere TheirToTheyre ThenThan ThereIsAgreement ThereOwn ThereToTheir ThesesThese " +
  "TheyreConfusions TheyreToTheir ThingThink ThinkKnowOff ThisTypeOfThing ThoughThought ThreatenVerb " +
  "ThriveOn ToAdverb ToLoseTooLoose ToTo ToWorryAbout TooTo UnderneathOf UseToUsedTo VerseAsVerb " +
  "VeryKnown VeryLess WaistWaste WasAloud WasComprisedOf WellEducated WhomSubjectOfVerb WillNonLemma " +
  "WishCould WorseOrWorst WorthToDo WroteToRote YourOutClauseAgreement YourPredicateAdjective"
).split(" ");
