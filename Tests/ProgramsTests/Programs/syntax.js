console.log(1)
let x = 5;
function f( {
}
