import { parseCountryTable } from "../../words/country-table.ts";

/**
 * Names, peoples and modifiers: `CODE names | people as nouns | modifiers`. A capital that stands
 * for its government is a name. Only countries that the press names in this connection, and
 * those whose people it counts beside them; others are added by a line.
 */
export const countries = parseCountryTable(`
AE United Arab Emirates, UAE, U.A.E, the Emirates, Emirates, Abu Dhabi | Emiratis | Emirati
AF Afghanistan, Kabul | Afghans | Afghan
AL Albania | Albanians | Albanian
AM Armenia | Armenians | Armenian
AO Angola, Luanda | Angolans | Angolan
AR Argentina | Argentines | Argentine
AT Austria, Vienna | Austrians | Austrian
AU Australia, Canberra | Australians | Australian
AZ Azerbaijan, Baku | Azerbaijanis, Azeris | Azerbaijani, Azeri
BA Bosnia, Bosnia and Herzegovina | Bosnians | Bosnian
BD Bangladesh, Dhaka | Bangladeshis, Bangladeshi | Bangladeshi
BE Belgium | Belgians | Belgian
BG Bulgaria, Sofia | Bulgarians | Bulgarian
BH Bahrain | Bahrainis | Bahraini
BI Burundi | Burundians | Burundian
BJ Benin, Cotonou | Beninese | Beninese
BN Brunei | Bruneians | Bruneian
BR Brazil | Brazilians | Brazilian
BW Botswana, Gaborone | Batswana | Botswanan
BY Belarus, Minsk | Belarusians, Belarusans | Belarusian
CA Canada, Ottawa | Canadians | Canadian
CD Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Kinshasa | Congolese | Congolese
CF Central African Republic, Bangui | | Central African
CG Republic of the Congo, Congo, Brazzaville | |
CH Switzerland, Bern | Swiss | Swiss
CI Ivory Coast, Abidjan, Cote d'Ivoire, Côte d'Ivoire | Ivorians | Ivorian
CL Chile | Chileans | Chilean
CM Cameroon, Yaounde, Yaoundé | Cameroonians | Cameroonian
CN China, PRC, People's Republic of China, Beijing | Chinese, Han Chinese | Chinese
CU Cuba, Havana | Cubans | Cuban
CY Cyprus | Cypriots | Cypriot
CZ Czech Republic, Czechia, Prague | Czechs | Czech
DE Germany, Berlin, West Germany, Federal Republic of Germany, East Germany | Germans | German
DJ Djibouti | Djiboutians | Djiboutian
DK Denmark, Copenhagen | Danes | Danish
DZ Algeria, Algiers | Algerians | Algerian
EE Estonia | Estonians | Estonian
EG Egypt, Cairo | Egyptians | Egyptian
ER Eritrea, Asmara | Eritreans | Eritrean
ES Spain, Madrid | Spaniards | Spanish
ET Ethiopia, Addis Ababa | Ethiopians | Ethiopian
FI Finland, Helsinki | Finns | Finnish
FJ Fiji, Suva | Fijians | Fijian
FR France, Paris | French | French
GA Gabon, Libreville | Gabonese | Gabonese
GB United Kingdom, Britain, U.K, UK, Great Britain, England, London | Britons | British, English
GE Georgia, Tbilisi | Georgians | Georgian
GH Ghana, Accra | Ghanaians | Ghanaian
GN Guinea, Conakry | Guineans | Guinean
GQ Equatorial Guinea, Malabo | Equatorial Guineans, Equatoguineans | Equatorial Guinean, Equatoguinean
GR Greece, Athens | Greeks | Greek
GW Guinea-Bissau, Bissau | Bissau-Guineans | Bissau-Guinean
HR Croatia, Zagreb | Croats, Croatians | Croatian
HU Hungary, Budapest | Hungarians | Hungarian
ID Indonesia, Jakarta | Indonesians | Indonesian
IE Ireland | Irish | Irish
IL Israel | Israelis | Israeli
IN India, New Delhi | Indians | Indian
IQ Iraq, Baghdad | Iraqis | Iraqi
IR Iran, Tehran | Iranians | Iranian
IT Italy, Rome | Italians | Italian
JO Jordan, Amman | Jordanians | Jordanian
JP Japan, Tokyo | Japanese | Japanese
KE Kenya, Nairobi | Kenyans | Kenyan
KG Kyrgyzstan, Kirghizia, Bishkek | Kyrgyz | Kyrgyz
KH Cambodia, Phnom Penh | Cambodians | Cambodian
KP North Korea, DPRK, D.P.R.K, Democratic People's Republic of Korea, N. Korea, the North, Pyongyang | North Koreans, DPRK nationals, N. Koreans, Koreans, Northerners | North Korean, N. Korean, North Korea's, Korean
KR South Korea, Republic of Korea, ROK, Seoul | South Koreans | South Korean
KW Kuwait | Kuwaitis | Kuwaiti
KZ Kazakhstan, Astana | Kazakhs | Kazakh, Kazakhstani
LA Laos, Lao PDR, Vientiane | Laotians | Lao, Laotian
LB Lebanon, Beirut | Lebanese | Lebanese
LK Sri Lanka, Colombo | Sri Lankans | Sri Lankan
LS Lesotho, Maseru | Basotho | Basotho
LT Lithuania, Vilnius | Lithuanians | Lithuanian
LV Latvia, Riga | Latvians | Latvian
LY Libya, Tripoli | Libyans | Libyan
MA Morocco | Moroccans | Moroccan
MD Moldova | Moldovans | Moldovan
MG Madagascar | Malagasy | Malagasy
ML Mali, Bamako | Malians | Malian
MM Myanmar, Burma, Naypyidaw | Burmese | Burmese, Myanmar
MN Mongolia, Ulaanbaatar, Ulan Bator | Mongolians | Mongolian
MR Mauritania | Mauritanians | Mauritanian
MT Malta, Valletta | Maltese | Maltese
MU Mauritius | Mauritians | Mauritian
MV Maldives | Maldivians | Maldivian
MX Mexico | Mexicans | Mexican
MY Malaysia, Kuala Lumpur | Malaysians | Malaysian
MZ Mozambique, Maputo | Mozambicans | Mozambican
NA Namibia, Windhoek | Namibians | Namibian
NE Niger | |
NG Nigeria, Abuja | Nigerians | Nigerian
NL Netherlands, Holland, The Hague | Dutch | Dutch
NO Norway, Oslo | Norwegians | Norwegian
NP Nepal, Kathmandu | Nepalis, Nepalese | Nepali, Nepalese
NZ New Zealand | New Zealanders |
OM Oman, Muscat | Omanis | Omani
PE Peru | Peruvians | Peruvian
PH Philippines, Manila | Filipinos, Filipinas | Filipino, Filipina, Philippine
PK Pakistan, Islamabad | Pakistanis | Pakistani
PL Poland, Warsaw | Poles | Polish
PS Palestine, Gaza | Palestinians | Palestinian
PT Portugal, Lisbon | Portuguese | Portuguese
QA Qatar | Qataris | Qatari
RO Romania, Bucharest | Romanians | Romanian
RS Serbia, Belgrade | Serbs, Serbians | Serbian
RU Russia, Russian Federation, Moscow, Kremlin, Soviet Union, USSR | Russians | Russian, Soviet
RW Rwanda, Kigali | Rwandans | Rwandan
SA Saudi Arabia, Riyadh | Saudis | Saudi, Saudi Arabian
SD Sudan, Khartoum | Sudanese | Sudanese
SE Sweden, Stockholm | Swedes | Swedish
SG Singapore | Singaporeans | Singaporean
SK Slovakia, Bratislava | Slovaks | Slovak
SN Senegal, Dakar | Senegalese | Senegalese
SO Somalia | Somalis | Somali
SS South Sudan | South Sudanese | South Sudanese
SY Syria, Damascus | Syrians | Syrian
TD Chad | Chadians | Chadian
TG Togo, Lome, Lomé | Togolese | Togolese
TH Thailand, Bangkok | Thais | Thai
TJ Tajikistan, Dushanbe | Tajiks | Tajik
TL Timor-Leste, East Timor | Timorese | Timorese
TM Turkmenistan, Ashgabat | Turkmens | Turkmen
TN Tunisia | Tunisians | Tunisian
TR Turkey, Türkiye, Turkiye, Ankara | Turks | Turkish
TW Taiwan, Taipei | Taiwanese | Taiwanese
TZ Tanzania, Dar es Salaam, Zanzibar | Tanzanians | Tanzanian
UA Ukraine, Kyiv, Kiev | Ukrainians | Ukrainian
UG Uganda, Kampala | Ugandans | Ugandan
US United States, United States of America, U.S, America, Washington, USA | Americans | American
UY Uruguay | Uruguayans | Uruguayan
UZ Uzbekistan, Tashkent | Uzbeks, Uzbekistanis | Uzbek
VE Venezuela | Venezuelans | Venezuelan
VN Vietnam, Viet Nam, Hanoi | Vietnamese | Vietnamese
YE Yemen, Sana'a | Yemenis | Yemeni
ZA South Africa, Pretoria | South Africans | South African
ZM Zambia, Lusaka | Zambians | Zambian
ZW Zimbabwe, Harare | Zimbabweans | Zimbabwean
`);

/** Cities, regions and sites that stand for their country: `CODE places`. */
export const localities = parseCountryTable(`
AE Reem Island, Yas Island, Musaffah, Deira, Umm al-Quwain, Dubai, Sharjah, Ras al-Khaimah, Fujairah, Ajman, Al Ain, Jebel Ali, Saadiyat, Ruwais
AO Cabinda, Benguela, Lobito, Huambo, Lubango, Namibe, Malanje
BD Gulshan, Chittagong, Chattogram
BG Varna, Burgas
BH Manama
BW Francistown
BY Vitebsk, Brest region, Gomel, Grodno, Mogilev
CD Lubumbashi, Katanga, Haut-Lomami, Kamina, Likasi, Goma
CG Pointe-Noire
CN Dandong, Hunchun, Tumen, Helong, Yanji, Yanbian, Shenyang, Dalian, Changchun, Jilin, Liaoning, Heilongjiang, Harbin, Donggang, Longjing, Shanghai, Guangzhou, Shenzhen, Shandong, Qingdao, Weihai, Yantai, Ji'an, Baishan, Tonghua, Linjiang, Fushun, Hebei, Nanping, Antu, Dunhua, Benxi, Yingkou, Fujian, Shidao, Rongcheng, Shanxi, Tianjin, Nanjing, Wuhan, Xinjiang, Zhejiang, Hong Kong, Macau, Ningbo, Hangzhou, Suzhou, Wuxi, Xiamen, Chengdu, Chongqing, Xi'an, Kunming, Guangdong, Dongguan, Foshan, Huizhou, Guangxi, Nanning, Hainan, Guizhou, Yunnan, Sichuan, Shaanxi, Henan, Zhengzhou, Hubei, Hunan, Changsha, Jiangsu, Jiangxi, Anhui, Hefei, Inner Mongolia, Shijiazhuang, Taiyuan, Jinan, Zibo, Linyi, Rizhao, Penglai, Changbai, Kuandian, Fengcheng, Anshan, Jinzhou, Panjin, Huludao, Chaoyang, Fuxin, Tieling, Liaoyang, Siping, Songyuan, Baicheng, Quanhe, Wangqing, Mudanjiang, Jiamusi, Qiqihar, Daqing, Suifenhe, Jixi, Hegang, Heihe, Mishan, Zhuanghe, Wafangdian, Pulandian, Xiuyan, Donggang City, Kaiyuan, Erenhot, Manzhouli, Wenzhou, Nantong, Urumqi, Tibet, Beidaihe, Qinhuangdao, Tangshan
CU Santiago de Cuba
CZ Nachod, Náchod, Beroun, Zebrak, Žebrák, Brno, Plzen, Plzeň, Ostrava, Skrivany, Skřivany, Bohemia, Moravia
DZ Oran, Constantine, Annaba
EG Alexandria, Port Said, Suez
FI Turku, Tampere, Espoo
ET Tiglachin, Homicho, Ambo, Dire Dawa, Mekelle, Gondar
GH Kumasi, Tema, Kpong, Tamale
GQ Bata, Mongomo, Oyala, Djibloho
HU Gyor, Győr
ID Bali, Surabaya, Batam
IQ Basra, Erbil
IR Bandar Abbas, Isfahan
JP Osaka
KG Osh
KH Tuol Kork, Battambang, Bavet, Siem Reap, Sihanoukville, Angkor, Poipet
KR Busan, Incheon, Goseong, Daegu, Jeju, Gwangju
KW Kuwait City, Sabah al-Salem, Farwaniya, Hawally, Subiya, Mina Abdullah, Al Jahra, Jahra, Sabah Al-Ahmad, Ahmadi, Shuwaikh, Fahaheel, Mangaf, Jleeb, Salmiya, Al-Zour
KZ Almaty, Karaganda, Aktau
LA Luang Prabang, Savannakhet, Vang Vieng, Pakse, Luang Namtha, Boten, Thakhek
LT Klaipeda, Kaunas
LV Ventspils, Liepaja, Daugavpils
LY Kufra, Sabha, Sirte, Tobruk, Derna, Benghazi, Misrata
MM Yangon, Rangoon, Mandalay, Bagan, Myawaddy, Shwe Kokko
MN Zuunmod, Buyant-Ukhaa, Khan-Uul, Bayanzurkh, Erdenet, Darkhan, Dornod, Choibalsan, Nalaikh, Zamyn-Uud, Sukhbaatar, Selenge, Khovd, Oyu Tolgoi, Bayan-Olgii, Dalanzadgad, Orkhon
MT Sliema, Gozo, Birzebbuga, Birżebbuġa, Hamrun, Msida, Marsa, Zejtun, Naxxar, Hal Far, Bulebel, Qormi, Mellieha, Mosta, Birkirkara
MY George Town, Cyberjaya, Labuan, Sejingkat, Sarawak, Kuching, Penang, Selantik, Sabah, Johor, Sibu, Bintulu, Kota Kinabalu, Ipoh, Malacca, Klang, Mukah
MZ Beira, Nampula, Pemba, Tete, Inhambane
NA Rundu, Oshikango, Suiderhof, Oamites, Ondangwa, Okahao, Oshakati, Walvis Bay, Okahandja, Swakopmund, Heroes' Acre, Leopards Valley
NG Lagos, Kano, Yobe, Damaturu, Kaduna, Ibadan, Port Harcourt, Potiskum, Gashua, Bauchi, Borno, Maiduguri
NL Rotterdam, Amsterdam
NP Pokhara, Thamel, Lalitpur, Bhaktapur
OM Qurum, Seeb, Batinah, Nizwa, Barka, Salalah, Sohar, Duqm
PK Karachi, Lahore
PL Szczecin, Gdansk, Gdynia, Wroclaw, Krakow, Poznan, Gdańsk, Wrocław, Kraków, Silesia, Kroczewo, Kleczew, Lodz, Łódź, Lublin, Piekoszów, Sopot, Bydgoszcz, Torun, Toruń, Katowice, Mazovia, Masovia, Pomerania, Ostroleka, Piaseczno
QA Wukair, Al-Khor, Al-Wakrah, Umm Salal, Mesaieed, Dukhan, Doha, Lusail, Al Wakrah, Al Khor, Al Rayyan, Al Thumama, Pearl-Qatar, Umm Slal, Ras Laffan, Msheireb, Al Bayt, Al Janoub
RO Craiova, Bacau, Bacău, Timisoara, Timișoara, Iasi, Iași, Cluj, Constanta, Mangalia
RU Boguchany, Yenisei, Urgal, Angara, Kolyma, Evenkia, Taishet, Lesosibirsk, Achinsk, Abakan, Nadym, Salekhard, Vorkuta, Novy Urengoy, Vanino, Sovetskaya Gavan, Nikolaevsk, Vyazemsky, Khor, Bikin, Obluchye, Bureya, Verkhnebureinsky, Tyrma, Solnechny, Berezovy, Elban, Shimanovsk, Dipkun, Kuanda, Chara, Severobaikalsk, Petrozavodsk, Vyborg, Ust-Luga, Krestovsky, Zenit Arena, Vladivostok, Maritime Province, Maritime province, Maritime region, Maritime Territory, Maritime Region, Khabarovsk, Primorye, Primorsky, Primorsky Krai, Primorye Territory, Amur, Amur region, Tynda, Chegdomyn, Sakhalin, Yuzhno-Sakhalinsk, Nakhodka, Ussuriysk, Artyom, Artem, Saint Petersburg, St. Petersburg, St Petersburg, Alabuga, Yelabuga, Elabuga, Tatarstan, Kazan, Kursk, Siberia, Siberian, Russian Far East, Novosibirsk, Irkutsk, Krasnoyarsk, Blagoveshchensk, Yakutsk, Yakutia, Chita, Buryatia, Ulan-Ude, Kamchatka, Magadan, Komsomolsk, Komsomolsk-on-Amur, Bashkortostan, Sverdlovsk, Yekaterinburg, Krasnodar, Rostov, Nizhny Novgorod, Dagestan, Leningrad region, Omsk, Tomsk, Tyumen, Khasan, Birobidzhan, Bolshoi Kamen, Svobodny, Moscow region, Moscow oblast, Khanty-Mansi, Kemerovo, Altai, Arsenyev, Skovorodino, Urals, Amur Oblast, Amur oblast, Khabarovsk Krai, Khabarovsk Territory, Zabaykalsky, Zabaikalye, Transbaikal, Angarsk, Bratsk, Ust-Ilimsk, Ust-Kut, Norilsk, Barnaul, Kansk, Zeya, Belogorsk, Neryungri, Aldan, Mirny, Lensk, Okha, Kholmsk, Korsakov, Kurils, Kuril Islands, Iturup, Shikotan, Slavyanka, Zarubino, Fokino, Partizansk, Dalnegorsk, Spassk-Dalny, Lesozavodsk, Ust-Kamchatsk, Petropavlovsk-Kamchatsky, Chukotka, Anadyr, Far Eastern Federal District, Far East Federal District, Russian Pacific coast, Volgograd, Voronezh, Samara, Saratov, Ufa, Perm, Chelyabinsk, Magnitogorsk, Naberezhnye Chelny, Izhevsk, Kaluga, Ryazan, Vladimir region, Yaroslavl, Belgorod, Bryansk, Kaliningrad, Murmansk, Arkhangelsk, Karelia, Sochi, Grozny, Chechnya, Ingushetia, Stavropol, Astrakhan, Kuban, Ugra, Yamal, Surgut, Nizhnevartovsk, Tuva, Khakassia, Kurgan, Orenburg, Ulyanovsk, Penza, Lipetsk, Smolensk, Pskov, Vologda, Kostroma, Cherepovets, Zvezda shipyard, Sheremetyevo, Russky Island, Egersheld, Baikal-Amur
RW Gisenyi
SA Jeddah, Dammam, NEOM, Mecca, Medina
SG Jurong
SN Thies, Dakar-Plateau, Saint-Louis, Ziguinchor, Touba
SY Latakia, Aleppo, Homs, Tartus
TH Pattaya, Chiang Mai, Phuket
TR Istanbul, Izmir
TW Kaohsiung
TZ Tanga, Magomeni, Gongo la Mboto, Temeke, Dodoma, Mwanza, Arusha, Mbeya, Kariakoo
UA Donetsk, Luhansk, Lugansk, Donbas, Donbass, Mariupol, Zaporizhzhia, Zaporozhye, Kherson, Melitopol, Berdiansk, Crimea, Crimean, Sevastopol, Simferopol, Kerch, Odesa, Kharkiv
UG Masaka, Mbarara, Entebbe, Jinja, Gulu, Masindi, Kabalye
US New York, Arizona, California, Texas
UZ Samarkand, Bukhara, Namangan
VN Ho Chi Minh City, Saigon, Da Nang, Haiphong, Hai Phong, Nha Trang, Bac Ninh
YE Aden, Sanaa
ZM Livingstone, Kitwe, Ndola
ZW Bulawayo, Mutare
MG Antananarivo, Antsirabe, Toamasina, Iavoloha
`);

/** Zones inside the north where it works for foreign firms: that is not work abroad. */
export const insidePlaces = [
  "Kaesong",
  "Kaesŏng",
  "Gaeseong",
  "Kumgang",
  "Kumgangsan",
  "Rason",
  ...["Sinuiju", "Chongjin", "Hamhung", "Wonsan", "Nampo", "Hyesan", "Sariwon", "Samjiyon"],
];
