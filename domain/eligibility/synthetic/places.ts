/** Where synthetic people practise: state, share of people, city, first ZIP. */
export type Place = { state: string; city: string; zip: string };

/** State, weight, then "City ZIP" pairs. Weights follow the size of the workforce. */
const rows = `
CA 105 Sacramento 95814|Fresno 93721|San Diego 92103|Oakland 94609
TX 80 San Antonio 78229|Houston 77030|Lubbock 79415|Austin 78705
FL 65 Tampa 33606|Miami 33136|Gainesville 32610|Orlando 32806
NY 62 Rochester 14642|Bronx 10467|Albany 12208|Buffalo 14203
PA 47 Pittsburgh 15213|Hershey 17033|Erie 16550
IL 44 Chicago 60612|Peoria 61637|Springfield 62701
OH 42 Columbus 43210|Cleveland 44106|Dayton 45409
NC 33 Durham 27710|Asheville 28801|Greenville 27834
MI 33 Ann Arbor 48109|Grand Rapids 49503|Lansing 48912
GA 30 Atlanta 30303|Augusta 30912|Macon 31201
MA 29 Boston 02115|Worcester 01655|Springfield 01199
NJ 28 Newark 07103|Camden 08103|Morristown 07960
VA 25 Richmond 23298|Roanoke 24014|Norfolk 23507
WA 24 Seattle 98104|Spokane 99204|Tacoma 98405
TN 23 Nashville 37232|Knoxville 37920|Memphis 38103
AZ 22 Phoenix 85006|Tucson 85724|Flagstaff 86001
IN 21 Indianapolis 46202|Fort Wayne 46805|Evansville 47710
MO 21 St Louis 63110|Kansas City 64108|Columbia 65212
MN 20 Minneapolis 55455|Rochester 55905|Duluth 55805
WI 20 Madison 53792|Milwaukee 53226|Green Bay 54301
MD 20 Baltimore 21201|Rockville 20850
CO 18 Denver 80204|Colorado Springs 80909
AL 15 Birmingham 35233|Mobile 36617
SC 15 Charleston 29425|Greenville 29605
LA 14 New Orleans 70112|Shreveport 71103
KY 14 Lexington 40536|Louisville 40202
OR 13 Portland 97239|Eugene 97401
OK 12 Oklahoma City 73104|Tulsa 74104
CT 12 New Haven 06510|Hartford 06102
IA 10 Iowa City 52242|Des Moines 50309
KS 10 Wichita 67214|Topeka 66604
AR 9 Little Rock 72205|Fayetteville 72703
MS 9 Jackson 39216|Tupelo 38801
UT 9 Salt Lake City 84132|Provo 84604
NV 8 Las Vegas 89102|Reno 89502
NE 7 Omaha 68198|Lincoln 68506
NM 6 Albuquerque 87131|Las Cruces 88011
WV 6 Morgantown 26506|Charleston 25301
ID 5 Boise 83712|Idaho Falls 83404
ME 5 Portland 04102|Bangor 04401
NH 5 Lebanon 03756|Manchester 03103
HI 4 Honolulu 96813|Hilo 96720
RI 4 Providence 02903
MT 4 Billings 59101|Missoula 59802
DE 4 Wilmington 19801
SD 4 Sioux Falls 57105|Rapid City 57701
ND 4 Fargo 58122|Bismarck 58501
DC 4 Washington 20007|Washington 20010
AK 3 Anchorage 99508|Fairbanks 99701
VT 3 Burlington 05401
WY 2 Cheyenne 82001|Casper 82601
PR 4 San Juan 00921|Ponce 00716
VI 1 St Thomas 00802
GU 1 Tamuning 96913
AE 1 APO 09180
AP 1 FPO 96349
`;

/** One place per unit of weight, so that picking evenly picks by weight. */
export const places: Place[][] = rows
  .trim()
  .split("\n")
  .flatMap((row) => {
    const [state = "", weight = "1", ...rest] = row.split(" ");
    const cities = rest
      .join(" ")
      .split("|")
      .map((pair) => ({
        state,
        city: pair.slice(0, -6).toUpperCase(),
        zip: pair.slice(-5),
      }));
    return Array.from({ length: Number(weight) }, () => cities);
  });
