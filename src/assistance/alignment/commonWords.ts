/** Common Arabic words and what they usually become in English, one word each; several renderings are separated by a slash. */
const LIST = `
من:from 	إلى:to	على:on	في:in	عن:about	مع:with	بعد:after	قبل:before	بين:between	تحت:under	فوق:above	خلال:during	ضد:against	حول:around/about	منذ:since	حتى:until
هل:do/does/did/is	ماذا:what	ما:what	لماذا:why	كيف:how	أين:where	متى:when	كم:how/many	من:who	أي:which/any
أنا:i	أنت:you	هو:he	هي:she	نحن:we	هم:they	كان:was	كانت:was	كنت:was	كانوا:were	يكون:be	ليس:not	ليست:not	لا:not/no	لم:not/did	لن:not/will	لست:not	سوف:will	قد:may	نعم:yes
هذا:this	هذه:this	ذلك:that	تلك:that	هؤلاء:these	هنا:here	هناك:there	الآن:now	اليوم:today	أمس:yesterday	غدا:tomorrow	البارحة:yesterday	دائما:always	أبدا:never	أيضا:also/too	فقط:only	جدا:very	كثيرا:much/many	قليلا:little	ربما:maybe/perhaps
كل:all/every/each	جميع:all	بعض:some	كثير:many	أكثر:more	أقل:less	معظم:most	غير:not/other	آخر:other/another/last	أخرى:other	أول:first	أولى:first	جديد:new	جديدة:new	قديم:old	كبير:big/large/great	صغير:small	طويل:long	قصير:short	جيد:good	جيدة:good	سيئ:bad	جميل:beautiful	مهم:important	صعب:difficult/hard	سهل:easy	صحيح:true/right	خطأ:wrong/mistake
واحد:one	واحدة:one	اثنان:two	ثلاثة:three	ثلاث:three	أربعة:four	أربع:four	خمسة:five	خمس:five	ستة:six	سبعة:seven	ثمانية:eight	تسعة:nine	عشرة:ten	عشر:ten	عشرون:twenty	عشرين:twenty	ثلاثين:thirty	خمسين:fifty	مئة:hundred	مائة:hundred	ألف:thousand	مليون:million	مليار:billion	نصف:half	ثاني:second	ثالث:third	مرة:once/time	مرتين:twice
يوم:day	أيام:days	أسبوع:week	أسابيع:weeks	شهر:month	أشهر:months	سنة:year	عام:year	سنوات:years	أعوام:years	ساعة:hour/o'clock	دقيقة:minute	وقت:time	صباح:morning	مساء:evening	ليلة:night	ليل:night	السبت:saturday	الأحد:sunday	الاثنين:monday	الثلاثاء:tuesday	الأربعاء:wednesday	الخميس:thursday	الجمعة:friday
يناير:january	فبراير:february	مارس:march	أبريل:april	مايو:may	يونيو:june	يوليو:july	أغسطس:august	سبتمبر:september	أكتوبر:october	نوفمبر:november	ديسمبر:december	كانون:january/december	شباط:february	آذار:march	نيسان:april	حزيران:june	تموز:july	آب:august	أيلول:september	تشرين:october/november
رجل:man	امرأة:woman	ولد:boy	بنت:girl/daughter	طفل:child	أطفال:children	أب:father	أبي:father	والد:father	أم:mother	أمي:mother	أخ:brother	أخي:brother	أخت:sister	أختي:sister	ابن:son	زوج:husband	زوجة:wife	صديق:friend	أصدقاء:friends	ناس:people	شخص:person	أشخاص:people	عائلة:family	اسم:name	معلم:teacher	طبيب:doctor	طالب:student
بيت:house/home	منزل:house/home	باب:door	غرفة:room	مدينة:city	بلد:country	دولة:state/country	دول:countries/states	عالم:world	مدرسة:school	كتاب:book	كتب:books/wrote	سيارة:car	قطار:train	ماء:water	طعام:food	شاي:tea	قهوة:coffee	مال:money	عمل:work	حياة:life	موت:death	حرب:war	سلام:peace	يد:hand	عين:eye	رأس:head	قلب:heart	لغة:language	كلمة:word	سؤال:question	جواب:answer	مشكلة:problem	طريق:road/way	شيء:thing/something	كلب:dog	قطة:cat	شمس:sun	مطر:rain	بحر:sea	نهر:river
قال:said	قالت:said	يقول:says	أعرف:know	تعرف:know	يعرف:knows	أريد:want	تريد:want	يريد:wants	أحب:love/like	يحب:likes/loves	ذهب:went	ذهبت:went	يذهب:go	جاء:came	أكل:ate	شرب:drank	رأى:saw	رأيت:saw	سمع:heard	أعتقد:think	أظن:think	يمكن:can	يمكنك:can	يمكنني:can	أستطيع:can	يستطيع:can	يجب:must/should	ينبغي:should	علي:must	عليك:must	لدي:have	لديك:have	عندي:have	لديه:has	فعل:did	أعطني:give	افتح:open	اقرأ:read	شكرا:thank/thanks	آسف:sorry	فضلك:please
إذا:if	لو:if	لأن:because	لكن:but	أو:or	ثم:then	عندما:when	بينما:while	حيث:where	الذي:who/which	التي:which	الذين:who	مثل:like/as	أن:that	إن:indeed
إنجليزية:english	عربية:arabic	فرنسية:french	يابان:japan	يابانية:japanese	فرنسا:france	ألمانيا:germany	صين:china	أمريكا:america	أمريكية:american	متحدة:united	ولايات:states	مملكة:kingdom	أوروبا:europe	إيطاليا:italy	إسبانيا:spain	روسيا:russia	هند:india	مصر:egypt	سوريا:syria	لبنان:lebanon	عراق:iraq	سعودية:saudi	لندن:london	باريس:paris	طوكيو:tokyo	بوسطن:boston	نيويورك:york	توم:tom	ماري:mary	جون:john	أحمد:ahmed	محمد:mohammed	سامي:sami	ليلى:layla
مرض:disease	أمراض:diseases	فيروس:virus	كورونا:coronavirus	كوفيد:covid	مستشفى:hospital	صحة:health	صحية:health	علاج:treatment	دواء:medicine/drug	لقاح:vaccine	حمى:fever	سعال:cough	ألم:pain	أعراض:symptoms	رئة:lung	تنفس:breathing	تنفسي:respiratory	وباء:epidemic	جائحة:pandemic	عدوى:infection	إصابة:infection/injury	حالة:case	حالات:cases	مرضى:patients	مريض:patient	وفاة:death	وفيات:deaths	خلايا:cells	دم:blood	اختبار:test	دراسة:study	بحث:research	أبحاث:research	نتائج:results
شركة:company	حكومة:government	رئيس:president/head	وزير:minister	قانون:law	حق:right	حقوق:rights	إنسان:human/man	حرية:freedom	مجتمع:society/community	منظمة:organization	عالمية:world/global	دولية:international	وطنية:national	سوق:market	اقتصاد:economy	سعر:price	خبر:news	أخبار:news	تقرير:report	معلومات:information	برنامج:program	نظام:system	خدمة:service	مادة:article/material	محكمة:court	شرطة:police	جيش:army	رقم:number	درجة:degree	مثال:example	نسبة:rate/percent	عدد:number	سبب:cause/reason	خطر:risk/danger	تأثير:effect
`;

/** Pairs of an Arabic word and one English rendering. */
export const COMMON_WORDS: readonly (readonly [arabic: string, english: string])[] = LIST.split(/[\t\n]/u)
  .map((pair) => pair.trim().split(":"))
  .flatMap(([arabic, english]): readonly (readonly [string, string])[] =>
    arabic === undefined || english === undefined
      ? []
      : english.split("/").map((word) => [arabic, word] as const),
  );
